import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { gainInDeviations } from './clear_gain.ts';

const gains = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 10, maxLength: 40 });

describe('how sure a gain is', () => {
  test("for one week ahead it is Student's t of the mean", () => {
    // Mean 2.5, standard deviation 1.2909944 (n - 1): t = 2.5 / (1.2909944 / √4).
    expect(gainInDeviations([1, 2, 3, 4], 1)).toBeCloseTo(3.8729833, 6);
  });

  test('gains that come in runs are less sure than the same in turn', () => {
    const runs = [1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0];
    const inTurn = runs.map((_, i) => (i + 1) % 2);
    expect(gainInDeviations(runs, 4)).toBeLessThan(gainInDeviations(inTurn, 4));
  });

  test('a loss is as sure as the gain of the other', () => {
    fc.assert(
      fc.property(gains, (gains) => {
        const losses = gains.map((gain) => -gain);
        expect(gainInDeviations(losses, 4)).toBeCloseTo(-gainInDeviations(gains, 4), 6);
      }),
    );
  });

  test('without any difference nothing is sure', () => {
    expect(gainInDeviations(new Array(24).fill(0), 4)).toBe(0);
  });

  test('where there is nothing to gain, two deviations are exceeded as rarely as chance has it', () => {
    const random = createRandom(5);
    // Means of four neighbours, as forecasts of four weeks are.
    const draw = () => {
      const noise = Array.from({ length: 27 }, () => random.normal());
      return Array.from({ length: 24 }, (_, i) => noise.slice(i, i + 4).reduce((a, b) => a + b) / 4);
    };
    const exceeded = Array.from({ length: 2000 }, () => gainInDeviations(draw(), 4)).filter((z) => z > 2);
    expect(exceeded.length / 2000).toBeLessThan(0.08);
  });
});
