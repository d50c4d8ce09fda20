import type { ClassMetrics, PartMetrics } from '../../data/schema.ts';
import { log } from '../engine/math.ts';
import { bestAnswers } from './answers.ts';

/** Probabilities below this count as this, so that one sure mistake does not make the loss infinite. */
export const SMALLEST_PROBABILITY = 1e-15;

/** What part_metrics.ts adds. */
const NOT_EVALUATED = {
  ...{ probability: null, intervals: null, reliability: null, risk_coverage: null },
  ...{ confusion_cells: null, rejection: null },
};

/**
 * Figures of one part. Where a label was never predicted or never occurs, its precision or recall is 0, as
 * scikit-learn's `zero_division=0`; macro figures are means over the labels that occur or were predicted.
 * @param probabilities row-major [samples, classes]
 * @param truth class index of each sample
 */
export function evaluate(
  probabilities: Float32Array,
  truth: Uint16Array,
  labels: readonly string[],
): PartMetrics {
  const confusion = confusionMatrix(
    bestAnswers(probabilities, labels.length).predicted,
    truth,
    labels.length,
  );
  const losses = logLosses(probabilities, truth, labels.length);
  const per_class = labels.map((label, i) => ({ label, ...classFigures(confusion, i) }));
  const present = per_class.filter((_, i) => occurs(confusion, i));
  const right = labels.reduce((sum, _, i) => sum + (confusion[i]?.[i] ?? 0), 0);
  return {
    samples: truth.length,
    accuracy: truth.length === 0 ? 0 : right / truth.length,
    macro_f1: meanOf(present, 'f1'),
    loss: truth.length === 0 ? 0 : losses.reduce((sum, loss) => sum + loss, 0) / truth.length,
    per_class,
    labels: [...labels],
    confusion,
    macro_precision: meanOf(present, 'precision'),
    macro_recall: meanOf(present, 'recall'),
    ...NOT_EVALUATED,
  };
}

/** Rows are true classes, columns predicted ones. */
function confusionMatrix(predicted: Uint16Array, truth: Uint16Array, classes: number): number[][] {
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

function meanOf(classes: readonly ClassMetrics[], name: 'precision' | 'recall' | 'f1'): number {
  return classes.length === 0 ? 0 : classes.reduce((sum, figures) => sum + figures[name], 0) / classes.length;
}

/** For each row -ln of the probability of its true class, whose mean is the log loss. */
export function logLosses(probabilities: Float32Array, truth: Uint16Array, classes: number): Float64Array {
  return Float64Array.from(
    truth,
    (k, row) => -log(Math.max(probabilities[row * classes + k] ?? 0, SMALLEST_PROBABILITY)),
  );
}

const occurs = (confusion: readonly (readonly number[])[], k: number) =>
  rowSum(confusion, k) + columnSum(confusion, k) > 0;

const rowSum = (matrix: readonly (readonly number[])[], k: number) =>
  (matrix[k] ?? []).reduce((sum, count) => sum + count, 0);

const columnSum = (matrix: readonly (readonly number[])[], k: number) =>
  matrix.reduce((sum, row) => sum + (row[k] ?? 0), 0);
