import type { Interval, Intervals, PartMetrics } from '../../data/schema.ts';
import type { Random } from '../random.ts';
import { type Answers, bestAnswers, rightAnswers } from './answers.ts';
import { binomialUpperBound } from './binomial.ts';
import {
  bootstrapIntervals,
  countGroups,
  type Figure,
  RESAMPLES,
  weightedMacroF1,
  weightedMean,
} from './bootstrap.ts';
import { confusionCells } from './confusion_cells.ts';
import { evaluate, logLosses } from './metrics.ts';
import { silentClasses } from './no_action.ts';
import { classRankings, meanOfKnown, probabilityMetrics, squaredErrors } from './probability_metrics.ts';
import { areaUnderRoc, averagePrecision } from './ranking.ts';
import { type RejectionLimits, rejectionOutcome } from './rejection.ts';
import { calibrationError, reliabilityBins } from './reliability.ts';
import { riskCoverage } from './risk_coverage.ts';

/** Of a two-sided interval of 95 %. */
const ONE_TAIL = 0.975;

/** What a model said of the recordings of one part, and what was true. */
export interface JudgedPart {
  /** Row-major [rows, classes], calibrated, without "unknown". */
  probabilities: Float32Array;
  /** Class index of each row. */
  truth: Uint16Array;
  labels: readonly string[];
  /** Group index of each row: what may be drawn apart from the rest. */
  groups: Uint32Array;
  /** The recording of each row. */
  sampleIds: readonly number[];
  /** Draws the bootstrap; give each part a stream of its own. */
  random: Random;
  /** The rule for "unknown"; null where the model has none. */
  rejection: RejectionLimits | null;
  /** Asked while the intervals are drawn. */
  isCancelled?: (() => boolean) | undefined;
}

/**
 * Every figure of one part (G6), with 95 % intervals by group and the recordings behind each error.
 * @throws CancelledError
 */
export function evaluatePart(part: JudgedPart): PartMetrics {
  const { probabilities, truth, labels, sampleIds, rejection } = part;
  const silent = silentClasses(labels);
  const answers = bestAnswers(probabilities, labels.length);
  const right = rightAnswers(answers.predicted, truth);
  return {
    ...evaluate(probabilities, truth, labels),
    probability: probabilityMetrics(probabilities, truth, labels),
    intervals: intervalsOf(part, answers, right),
    reliability: reliabilityBins(answers.confidence, right),
    risk_coverage: riskCoverage(answers.confidence, right),
    confusion_cells: confusionCells(answers.predicted, truth, sampleIds),
    rejection: rejection && rejectionOutcome(rejection, probabilities, truth, labels.length, silent),
  };
}

function intervalsOf(part: JudgedPart, { predicted, confidence }: Answers, right: Uint8Array): Intervals {
  const { probabilities, truth, labels, groups, random, isCancelled } = part;
  const classes = labels.length;
  const rankings = classRankings(probabilities, truth, classes);
  const overClasses =
    (figure: typeof areaUnderRoc): Figure =>
    (weights) =>
      meanOfKnown(rankings.map((ranking) => figure(ranking, weights)));
  const figures = {
    accuracy: weightedMean(right),
    macro_f1: weightedMacroF1(predicted, truth, classes),
    loss: weightedMean(logLosses(probabilities, truth, classes)),
    brier: weightedMean(squaredErrors(probabilities, truth, classes)),
    ece: (weights) => calibrationError(confidence, right, weights),
    auc: overClasses(areaUnderRoc),
    pr_auc: overClasses(averagePrecision),
  } satisfies Record<string, Figure>;
  const drawn = bootstrapIntervals(groups, figures, random, isCancelled);
  const accuracy = drawn.accuracy && spreadless(drawn.accuracy, countGroups(groups));
  return { resamples: RESAMPLES, groups: countGroups(groups), ...drawn, accuracy };
}

/**
 * Where every answer is right, or none, all draws are alike: a bootstrap of fifteen right answers would say
 * "surely 100 %". The exact binomial bound (Clopper and Pearson) over the groups takes its place.
 */
function spreadless({ low, high }: Interval, groups: number): Interval {
  const doubt = binomialUpperBound(0, groups, ONE_TAIL);
  if (low === 1) return { low: 1 - doubt, high };
  return high === 0 ? { low, high: doubt } : { low, high };
}
