import { exp, log, log1p } from '../engine/math.ts';

/** P(X <= k) for X successes in n tries of probability p. */
export function binomialCdf(k: number, n: number, p: number): number {
  if (k >= n || p <= 0) return 1;
  if (k < 0 || p >= 1) return 0;
  const logOdds = log(p) - log1p(-p);
  let term = n * log1p(-p);
  let sum = exp(term);
  for (let i = 1; i <= k; i++) {
    term += log((n - i + 1) / i) + logOdds;
    sum += exp(term);
  }
  return Math.min(sum, 1);
}

/**
 * The largest rate that is still consistent with k errors among n: one-sided upper bound of Clopper and
 * Pearson (1934), exact for any n. 1 where n is 0.
 */
export function binomialUpperBound(k: number, n: number, confidence: number): number {
  if (k >= n) return 1;
  let [low, high] = [k / n, 1];
  while (high - low > 1e-10) {
    const middle = (low + high) / 2;
    if (binomialCdf(k, n, middle) > 1 - confidence) low = middle;
    else high = middle;
  }
  return high;
}

/** The smallest rate that is still consistent with k successes among n, by the same bound. 0 where n is 0. */
export function binomialLowerBound(k: number, n: number, confidence: number): number {
  return 1 - binomialUpperBound(n - k, n, confidence);
}
