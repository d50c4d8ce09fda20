import { describe, expect, it } from 'vitest';
import { configOf, usualChoices } from './choices.ts';

describe('the choices of a training', () => {
  it('leave algorithm, time and attempts to the program unless somebody says otherwise', () => {
    expect(configOf(usualChoices)).toStrictEqual({
      algorithm: 'auto',
      engine: 'builtin',
      seed: 1,
      include_other_performers: false,
    });
  });

  it('say how the search is bounded, and what learns', () => {
    expect(
      configOf({ ...usualChoices, algorithm: 'forest', searchTime: '60', trials: ' 20 ' }),
    ).toMatchObject({ algorithm: 'forest', budget_seconds: 60, trials: 20 });
  });

  it.each(['', '-1', '1.5', '1e3', 'one', '4294967296'])('refuse %j as a seed', (seed) => {
    expect(configOf({ ...usualChoices, seed })).toBeNull();
  });

  it('take every whole number of 32 bits as a seed', () => {
    expect(configOf({ ...usualChoices, seed: ' 4294967295 ' })?.seed).toBe(4_294_967_295);
  });

  it.each(['0', '-1', '2.5', 'many', '10001'])('refuse %j as a number of attempts', (trials) => {
    expect(configOf({ ...usualChoices, trials })).toBeNull();
  });
});
