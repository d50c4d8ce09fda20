import type { LinearMap } from '../linear/dense_softmax.ts';

/** Logits by which a class without recordings stays behind the mean of the others. */
const NEVER = 30;

/**
 * A class without rows has no mean to be near to. It gets the mean logit of the others, which never is the
 * largest, and less: its probability is below e⁻³⁰, but a number.
 * @param counts rows of each class
 */
export function withoutAbsent({ kernel, bias }: LinearMap, counts: Float64Array): LinearMap {
  const fill = (logits: Float64Array, below: number) => {
    for (let at = 0; at < logits.length; at += counts.length) {
      fillAbsent(logits.subarray(at, at + counts.length), counts, below);
    }
    return logits;
  };
  return { kernel: fill(kernel.slice(), 0), bias: fill(bias.slice(), NEVER) };
}

function fillAbsent(logits: Float64Array, counts: Float64Array, below: number): void {
  const present = logits.filter((_, k) => (counts[k] ?? 0) > 0);
  const mean = present.reduce((sum, logit) => sum + logit, 0) / present.length;
  for (let k = 0; k < logits.length; k++) {
    if (counts[k] === 0) logits[k] = mean - below;
  }
}
