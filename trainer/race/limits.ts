import type { TrainingConfig } from '../../data/schema.ts';

/** Where a search ends, whichever comes first. */
export interface Limits {
  trials: number;
  /** Infinity: only the number of trials counts, so that one seed gives one result. */
  seconds: number;
}

const DEFAULT_TRIALS = 50;

/** A person waits for a training: some seconds for a few hundred recordings, never much more than half a minute. */
const SECONDS = { least: 5, most: 40, recordingsPerSecond: 100 };

export function limitsOf({ trials, budget_seconds }: TrainingConfig, recordings: number): Limits {
  const seconds = budget_seconds ?? (trials === undefined ? secondsFor(recordings) : Infinity);
  return { trials: trials ?? DEFAULT_TRIALS, seconds };
}

function secondsFor(recordings: number): number {
  return Math.min(SECONDS.most, Math.max(SECONDS.least, recordings / SECONDS.recordingsPerSecond));
}
