import { describe, expect, test } from 'vitest';
import { fitLogOdds, prior } from './sigmoid.ts';

/**
 * scikit-learn 1.2.1 minimises the same loss with BFGS; its A and B are our slope and offset with the other sign:
 *
 *     from sklearn.calibration import _sigmoid_calibration
 *     _sigmoid_calibration(np.array(decisions), np.array(signs) > 0)
 */
test.each([
  {
    decisions: [-2.5, -1.25, -0.5, -0.25, 0.5, -0.75, 0.25, 1, 1.5, 3],
    signs: [-1, -1, -1, -1, -1, 1, 1, 1, 1, 1],
    oracle: { slope: 0.7621012875688581, offset: -0.05810486394439455 },
  },
  { decisions: [-2, -1, 1, 2], signs: [-1, -1, 1, 1], oracle: { slope: 0.674001713513269, offset: 0 } },
])('the line is the one scikit-learn finds for $decisions', ({ decisions, signs, oracle }) => {
  const { slope, offset } = fitLogOdds(Float64Array.from(decisions), Int8Array.from(signs));
  expect(slope).toBeCloseTo(oracle.slope, 4);
  expect(offset).toBeCloseTo(oracle.offset, 4);
});

test('values that point the other way get a line that falls', () => {
  expect(fitLogOdds(Float64Array.of(2, 1, -1, -2), Int8Array.of(-1, -1, 1, 1)).slope).toBeLessThan(0);
});

describe('values that say nothing', () => {
  const signs = Int8Array.of(1, 1, 1, -1);

  test('leave the numbers of rows: (3 + 1) to (1 + 1)', () => {
    expect(prior(signs)).toEqual({ slope: 0, offset: Math.log(2) });
  });

  test('give the mean of the smoothed targets: (3 · 4/5 + 1/3) / 4', () => {
    const { offset } = fitLogOdds(new Float64Array(4), signs);
    const mean = (3 * (4 / 5) + 1 / 3) / 4;
    expect(offset).toBeCloseTo(Math.log(mean / (1 - mean)), 6);
  });
});
