import { describe, expect, test } from 'vitest';
import { normalQuantile, wilsonLowerBound, wilsonUpperBound } from './wilson.ts';

/** SciPy: scipy.stats.norm.ppf(p). */
test.each([
  [0.5, 0],
  [0.9, 1.2815515655446004],
  [0.95, 1.6448536269514722],
  [0.975, 1.959963984540054],
  [0.9999, 3.719016485455709],
])('a standard normal variable stays, at %f, below %f', (probability, expected) => {
  expect(normalQuantile(probability)).toBeCloseTo(expected, 10);
});

/** SciPy: scipy.optimize.brentq over |k/n - p| = z·sqrt(p(1-p)/n), the equation that Wilson's bounds solve. */
describe.each([
  [2, 10, 0.95, 0.06855798773753437, 0.4592071943125121],
  [4, 10, 0.95, 0.19422699187700715, 0.6483614021398781],
  [15, 60, 0.95, 0.1701976405653294, 0.3513757587313061],
  [230, 1000, 0.99, 0.20054380670844937, 0.26236288557257176],
  [7, 20, 0.9, 0.22949725724670908, 0.4932688364864225],
])('%i of %i at %f', (k, n, confidence, lower, upper) => {
  test('is surely above the lower bound', () => {
    expect(wilsonLowerBound(k, n, confidence)).toBeCloseTo(lower, 10);
  });

  test('is surely below the upper bound', () => {
    expect(wilsonUpperBound(k, n, confidence)).toBeCloseTo(upper, 10);
  });
});

test('nothing seen bounds nothing, and the bounds stay shares', () => {
  expect([wilsonLowerBound(0, 0, 0.95), wilsonUpperBound(0, 0, 0.95)]).toEqual([0, 1]);
  expect(wilsonLowerBound(0, 5, 0.95)).toBe(0);
  expect(wilsonUpperBound(5, 5, 0.95)).toBe(1);
});
