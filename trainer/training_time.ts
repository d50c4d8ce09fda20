import type { Modality, PartCounts, TrainingConfig } from '../data/schema.ts';
import { DEFAULT_TRIALS, secondsForSize } from './race/limits.ts';

/** What a training will work on, as far as it is known before it begins. */
export interface TrainingSize {
  modality: Modality;
  parts: PartCounts;
  /** Seconds of sound in what is learned from and chosen by; 0 for gestures. */
  sound: number;
}

/** A training that came to its end on this computer. */
export interface EarlierTraining {
  recordings: number;
  /** Its search, the tries that it made, and everything else that it did. */
  search: number;
  trials: number;
  rest: number;
}

export interface SecondsRange {
  low: number;
  high: number;
}

export interface TrainingTime extends SecondsRange {
  /** `earlier`: by trainings on this computer; `usual`: by what was measured elsewhere. */
  basis: 'earlier' | 'usual';
}

/** Seconds of a try for each recording that it learns from or judges, and of all else for each recording. */
interface Pace {
  trial: number;
  rest: number;
}

/**
 * Measured with 65 recordings on two cores of a busy server. Another computer may take half of it or twice as
 * much, and says so by its range.
 */
const USUAL: Readonly<Record<Modality, Pace>> = {
  gesture: { trial: 0.004, rest: 0.007 },
  sound: { trial: 0.002, rest: 0.005 },
  speech: { trial: 0.004, rest: 0.005 },
};

/** Loading, packaging and the store take their time however few recordings there are. */
const LEAST_REST = 1;
/** What one computer does not do twice in the same time: other programs, other recordings, chance. */
const MARGIN = { low: 0.85, high: 1.25 };

/** With fewer, validation is joined by five folds, as `judgingRounds` has it. */
const ENOUGH_TO_JUDGE = 60;

/** How long a training will take: a range, because nobody knows to the second. */
export function trainingTime(
  size: TrainingSize,
  config: TrainingConfig,
  earlier: readonly EarlierTraining[],
): TrainingTime {
  const limit = searchLimit(size, config);
  const basis = earlier.length > 0 ? 'earlier' : 'usual';
  const { slow, fast } = earlier.length > 0 ? pacesOf(earlier) : usualPaces(size.modality);
  return {
    basis,
    low: secondsAt(fast, size, config, limit) * MARGIN.low,
    high: secondsAt(slow, size, config, limit) * MARGIN.high,
  };
}

/** How long the search may take by the rules of the race; Infinity: only the number of tries counts. */
export function searchLimit({ parts, sound }: TrainingSize, config: TrainingConfig): number {
  if (config.budget_seconds !== undefined) return config.budget_seconds;
  if (config.trials !== undefined) return Number.POSITIVE_INFINITY;
  const { train, validation } = parts;
  const rounds = validation >= ENOUGH_TO_JUDGE ? 1 : 5 + Math.min(1, validation);
  return secondsForSize({ recordings: train + validation, sound }, rounds);
}

function secondsAt(pace: Pace, { parts }: TrainingSize, { trials }: TrainingConfig, limit: number): number {
  const developed = parts.train + parts.validation;
  const search = Math.min(limit, (trials ?? DEFAULT_TRIALS) * pace.trial * developed);
  return search + Math.max(LEAST_REST, pace.rest * (developed + parts.test + parts.holdout));
}

function usualPaces(modality: Modality): { slow: Pace; fast: Pace } {
  const { trial, rest } = USUAL[modality];
  return { fast: { trial: trial / 2, rest: rest / 2 }, slow: { trial: trial * 2, rest: rest * 2 } };
}

/** The fastest and the slowest that was seen, of each part of the work. */
function pacesOf(earlier: readonly EarlierTraining[]): { slow: Pace; fast: Pace } {
  const trial = earlier.map(({ search, trials, recordings }) => search / trials / recordings);
  const rest = earlier.map((one) => one.rest / one.recordings);
  return {
    fast: { trial: Math.min(...trial), rest: Math.min(...rest) },
    slow: { trial: Math.max(...trial), rest: Math.max(...rest) },
  };
}
