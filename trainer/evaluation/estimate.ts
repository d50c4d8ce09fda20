import type { Calibration, PartMetrics, RejectionRule } from '../../data/schema.ts';
import type { Random } from '../random.ts';
import { calibrate } from './calibration.ts';
import { logLosses } from './metrics.ts';
import { evaluatePart } from './part_metrics.ts';

/** Answers to recordings by models that had not seen them, before calibration. */
export interface OutOfFold {
  /** Row-major [rows, classes]. */
  probabilities: Float32Array;
  truth: Uint16Array;
  groups: Uint32Array;
  sampleIds: readonly number[];
}

/** What the answers are judged with: what belongs to the model that a person gets. */
export interface EstimateSettings {
  labels: readonly string[];
  calibration: Calibration;
  rejection: RejectionRule | null;
  random: Random;
  /** Asked while the intervals are drawn. */
  isCancelled?: (() => boolean) | undefined;
}

/**
 * What may be expected of new recordings where no test part is formed: every figure of answers that were given
 * out of fold. The folds of few recordings may be lucky ones, so that several draws are asked for; the figures
 * are those of the draw whose loss is the median, whole, so that counts and recordings agree. They flatter a
 * little, for the configuration, its calibration and its rule for "unknown" were chosen by answers like these.
 * @param draws at least one; of an even number the better of the middle two is taken
 * @throws CancelledError
 */
export function crossValidatedEstimate(draws: readonly OutOfFold[], settings: EstimateSettings): PartMetrics {
  const { labels, calibration, rejection, random, isCancelled } = settings;
  const calibrated = draws.map((draw) => ({
    ...draw,
    probabilities: calibrate(calibration, draw.probabilities, labels.length),
  }));
  const byLoss = calibrated
    .map((draw) => ({ draw, loss: meanLoss(draw, labels.length) }))
    .toSorted((a, b) => a.loss - b.loss);
  const median = byLoss[Math.floor((byLoss.length - 1) / 2)];
  if (!median) throw new RangeError('An estimate needs answers.');
  return evaluatePart({ ...median.draw, labels, rejection, random, isCancelled });
}

function meanLoss({ probabilities, truth }: OutOfFold, classes: number): number {
  return logLosses(probabilities, truth, classes).reduce((sum, loss) => sum + loss, 0) / truth.length;
}
