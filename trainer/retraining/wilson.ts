import { exp } from '../engine/math.ts';
import { normalCdf } from '../search/normal.ts';

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/**
 * The smallest and largest rate that are still consistent with k among n, each at the given one-sided confidence:
 * the score interval of E. B. Wilson, "Probable Inference", JASA 22 (1927). 0 and 1 where n is 0.
 */
export function wilsonLowerBound(k: number, n: number, confidence: number): number {
  return n === 0 ? 0 : Math.max(0, wilsonBound(k, n, -normalQuantile(confidence)));
}

export function wilsonUpperBound(k: number, n: number, confidence: number): number {
  return n === 0 ? 1 : Math.min(1, wilsonBound(k, n, normalQuantile(confidence)));
}

function wilsonBound(k: number, n: number, z: number): number {
  const rate = k / n;
  const spread = Math.sqrt((rate * (1 - rate)) / n + (z * z) / (4 * n * n));
  return (rate + (z * z) / (2 * n) + z * spread) / (1 + (z * z) / n);
}

/**
 * The value that a standard normal variable stays below with this probability, 0.5 to 0.9999. Newton's method from
 * the mean: above it the distribution is concave, so that every step falls short and none overshoots.
 */
export function normalQuantile(probability: number): number {
  let x = 0;
  for (let step = 1; step > 1e-12; x += step) {
    step = (probability - normalCdf(x)) * SQRT_TWO_PI * exp(0.5 * x * x);
  }
  return x;
}
