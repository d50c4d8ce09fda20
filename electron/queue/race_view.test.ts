import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Race, RaceEntry } from '../../data/schema.ts';
import { withTry } from './race_view.ts';

const entry = (number: number, score: number | null): RaceEntry => ({
  ...{ number, algorithm: 'linear', score, understood: score === null ? null : 0.5 },
  state: score === null ? 'pruned' : 'completed',
});

function raceOf(scores: readonly (number | null)[]): Race | null {
  return scores.reduce<Race | null>((race, score, number) => withTry(race, entry(number, score), 500), null);
}

it('counts every try, and holds all of a search of the usual length', () => {
  const race = raceOf([0.5, null, 0.3]);
  expect(race).toMatchObject({ tried: 3, at_most: 500 });
  expect(race?.entries.map(({ number }) => number)).toEqual([0, 1, 2]);
});

it('stays small, and never loses the best or the latest', () => {
  const scores = fc.array(fc.option(fc.double({ min: 0, max: 9, noNaN: true })), {
    minLength: 1,
    maxLength: 200,
  });
  fc.assert(
    fc.property(scores, (tried) => {
      const race = raceOf(tried);
      const numbers = race?.entries.map(({ number }) => number) ?? [];
      const known = tried.filter((score) => score !== null);
      expect(race?.tried).toBe(tried.length);
      expect(numbers.length).toBeLessThanOrEqual(60);
      expect(numbers.at(-1)).toBe(tried.length - 1);
      if (known.length > 0) expect(numbers).toContain(tried.indexOf(Math.min(...known)));
    }),
  );
});
