import type { PartMetrics } from '../../data/schema.ts';
import { log } from '../engine/math.ts';

/** Probabilities below this count as this, so that one sure mistake does not make the loss infinite. */
const SMALLEST_PROBABILITY = 1e-15;

/**
 * Figures of one part. Where a label was never predicted or never occurs, its precision or recall is 0, as
 * scikit-learn's `zero_division=0`; macro-F1 is the mean over the labels that occur or were predicted.
 * @param probabilities row-major [samples, classes]
 * @param truth class index of each sample
 */
export function evaluate(
  probabilities: Float32Array,
  truth: Uint16Array,
  labels: readonly string[],
): PartMetrics {
  const confusion = confusionMatrix(predictedClasses(probabilities, labels.length), truth, labels.length);
  const per_class = labels.map((label, i) => ({ label, ...classFigures(confusion, i) }));
  const present = per_class.filter((_, i) => occurs(confusion, i));
  const right = labels.reduce((sum, _, i) => sum + (confusion[i]?.[i] ?? 0), 0);
  return {
    samples: truth.length,
    accuracy: truth.length === 0 ? 0 : right / truth.length,
    macro_f1: present.length === 0 ? 0 : present.reduce((sum, { f1 }) => sum + f1, 0) / present.length,
    loss: crossEntropy(probabilities, truth, labels.length),
    per_class,
    labels: [...labels],
    confusion,
  };
}

/** The most probable class of each row; of equals the first. */
export function predictedClasses(probabilities: Float32Array, classes: number): Uint16Array {
  return Uint16Array.from({ length: probabilities.length / classes }, (_, row) => {
    let best = 0;
    for (let k = 1; k < classes; k++) {
      if ((probabilities[row * classes + k] ?? 0) > (probabilities[row * classes + best] ?? 0)) best = k;
    }
    return best;
  });
}

/** Rows are true classes, columns predicted ones. */
export function confusionMatrix(predicted: Uint16Array, truth: Uint16Array, classes: number): number[][] {
  const matrix = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (let i = 0; i < truth.length; i++) {
    const row = matrix[truth[i] ?? 0];
    const column = predicted[i] ?? 0;
    if (row) row[column] = (row[column] ?? 0) + 1;
  }
  return matrix;
}

function classFigures(confusion: readonly (readonly number[])[], k: number) {
  const right = confusion[k]?.[k] ?? 0;
  const support = rowSum(confusion, k);
  const predicted = columnSum(confusion, k);
  const precision = predicted === 0 ? 0 : right / predicted;
  const recall = support === 0 ? 0 : right / support;
  const f1 = support + predicted === 0 ? 0 : (2 * right) / (support + predicted);
  return { precision, recall, f1, support };
}

function crossEntropy(probabilities: Float32Array, truth: Uint16Array, classes: number): number {
  if (truth.length === 0) return 0;
  let sum = 0;
  for (let i = 0; i < truth.length; i++) {
    sum -= log(Math.max(probabilities[i * classes + (truth[i] ?? 0)] ?? 0, SMALLEST_PROBABILITY));
  }
  return sum / truth.length;
}

const occurs = (confusion: readonly (readonly number[])[], k: number) =>
  rowSum(confusion, k) + columnSum(confusion, k) > 0;

const rowSum = (matrix: readonly (readonly number[])[], k: number) =>
  (matrix[k] ?? []).reduce((sum, count) => sum + count, 0);

const columnSum = (matrix: readonly (readonly number[])[], k: number) =>
  matrix.reduce((sum, row) => sum + (row[k] ?? 0), 0);
