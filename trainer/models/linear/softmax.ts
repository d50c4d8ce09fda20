import { exp, log } from '../../engine/math.ts';

/**
 * Turns `logits[at … at + classes)` into probabilities in place.
 * @returns the logarithm of the sum that they were divided by, so that log p = logit - result
 */
export function softmaxInPlace(logits: Float64Array, at: number, classes: number): number {
  let most = -Infinity;
  for (let k = at; k < at + classes; k++) most = Math.max(most, logits[k] ?? 0);
  let sum = 0;
  for (let k = at; k < at + classes; k++) {
    const share = exp((logits[k] ?? 0) - most);
    logits[k] = share;
    sum += share;
  }
  for (let k = at; k < at + classes; k++) logits[k] = (logits[k] ?? 0) / sum;
  return most + log(sum);
}
