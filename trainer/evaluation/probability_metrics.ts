import type { ClassProbabilityMetrics, ProbabilityMetrics } from '../../data/schema.ts';
import { bestAnswers, columnOf, rightAnswers } from './answers.ts';
import {
  areaUnderRoc,
  averagePrecision,
  optimalThreshold,
  precisionAt,
  type Ranking,
  rank,
} from './ranking.ts';
import { calibrationError, equalMassCalibrationError } from './reliability.ts';

/**
 * Figures of probabilities, each class against all others and their mean over the classes that occur.
 * @param probabilities row-major [rows, classes]
 * @param truth class index of each row
 */
export function probabilityMetrics(
  probabilities: Float32Array,
  truth: Uint16Array,
  labels: readonly string[],
): ProbabilityMetrics {
  const { predicted, confidence } = bestAnswers(probabilities, labels.length);
  const right = rightAnswers(predicted, truth);
  const per_class = classRankings(probabilities, truth, labels.length).map((ranking, k) => ({
    label: labels[k] ?? '',
    ...classFigures(ranking),
  }));
  const mean = (name: Exclude<keyof ClassProbabilityMetrics, 'label'>) =>
    meanOfKnown(per_class.map((figures) => figures[name]));
  return {
    auc: mean('auc'),
    pr_auc: mean('pr_auc'),
    brier: meanOf(squaredErrors(probabilities, truth, labels.length)),
    ece: calibrationError(confidence, right),
    ece_equal_mass: equalMassCalibrationError(confidence, right),
    ece_classwise: mean('ece'),
    precision_at_support: mean('precision_at_support'),
    precision_at_10: mean('precision_at_10'),
    per_class,
  };
}

/** Each class's probability, ranked, with the recordings of that class as positives. */
export function classRankings(probabilities: Float32Array, truth: Uint16Array, classes: number): Ranking[] {
  return Array.from({ length: classes }, (_, k) =>
    rank(
      columnOf(probabilities, classes, k),
      Uint8Array.from(truth, (one) => (one === k ? 1 : 0)),
    ),
  );
}

/** For each row the sum over the classes of (probability - outcome)², whose mean is the Brier score. */
export function squaredErrors(
  probabilities: Float32Array,
  truth: Uint16Array,
  classes: number,
): Float64Array {
  return Float64Array.from(truth, (k, row) => {
    let sum = 0;
    for (let j = 0; j < classes; j++) {
      sum += ((probabilities[row * classes + j] ?? 0) - (j === k ? 1 : 0)) ** 2;
    }
    return sum;
  });
}

/** The mean of what is known; null where nothing is. */
export function meanOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : meanOf(known);
}

function classFigures(ranking: Ranking): Omit<ClassProbabilityMetrics, 'label'> {
  const { scores, positive } = ranking;
  const support = positive.reduce((sum, one) => sum + one, 0);
  const best = optimalThreshold(ranking);
  const errors = Float64Array.from(scores, (p, row) => (p - (positive[row] ?? 0)) ** 2);
  return {
    auc: areaUnderRoc(ranking),
    pr_auc: averagePrecision(ranking),
    brier: support === 0 ? null : meanOf(errors),
    ece: support === 0 ? null : calibrationError(scores, positive),
    optimal_threshold: best?.threshold ?? null,
    f1_at_threshold: best?.f1 ?? null,
    precision_at_support: precisionAt(ranking, support),
    precision_at_10: precisionAt(ranking, 10),
  };
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return values.length === 0 ? 0 : sum / values.length;
}
