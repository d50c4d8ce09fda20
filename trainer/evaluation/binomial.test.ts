import { expect, test } from 'vitest';
import { binomialCdf, binomialLowerBound, binomialUpperBound } from './binomial.ts';

/** SciPy: scipy.stats.binom.cdf(k, n, p). */
test.each([
  [3, 10, 0.5, 0.171875],
  [0, 5, 0.1, 0.59049],
  [240, 5000, 0.05, 0.270800898516102],
])('P(X <= %i) of %i tries at %f', (k, n, p, expected) => {
  expect(binomialCdf(k, n, p)).toBeCloseTo(expected, 10);
});

/** SciPy: scipy.stats.beta.ppf(confidence, k + 1, n - k). */
test.each([
  [0, 45, 0.9, 0.04988149268185629],
  [3, 100, 0.9, 0.06558575150289181],
  [17, 400, 0.95, 0.06306890007654116],
  [250, 5000, 0.99, 0.05763420424709444],
])('%i errors among %i allow, at %f, a rate of at most %f', (k, n, confidence, expected) => {
  expect(binomialUpperBound(k, n, confidence)).toBeCloseTo(expected, 8);
});

/** SciPy: scipy.stats.beta.ppf(1 - confidence, k, n - k + 1). */
test.each([
  [9, 9, 0.975, 0.6637328831200572],
  [10, 20, 0.975, 0.2719578495607919],
  [45, 60, 0.975, 0.6214036445204556],
  [1, 5, 0.95, 0.010206218313011505],
])('%i successes among %i mean, at %f, a rate of at least %f', (k, n, confidence, expected) => {
  expect(binomialLowerBound(k, n, confidence)).toBeCloseTo(expected, 8);
});

test('nothing seen, or nothing right, bounds nothing', () => {
  expect(binomialUpperBound(0, 0, 0.9)).toBe(1);
  expect(binomialUpperBound(4, 4, 0.9)).toBe(1);
  expect(binomialLowerBound(0, 0, 0.9)).toBe(0);
  expect(binomialLowerBound(0, 4, 0.9)).toBe(0);
});
