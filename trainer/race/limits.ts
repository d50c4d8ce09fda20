import type { Signal, TrainingConfig } from '../../data/schema.ts';

/** Where a search ends, whichever comes first. */
export interface Limits {
  trials: number;
  /** Infinity: only the number of trials counts, so that one seed gives one result. */
  seconds: number;
}

export const DEFAULT_TRIALS = 50;

export interface SearchSize {
  recordings: number;
  sound: number;
}

/**
 * A person waits for a training: some seconds for a few hundred recordings, never much more than half a minute.
 * Long sounds take longer to look at, and where folds judge, a trial is several fits.
 */
const SECONDS = {
  least: 4,
  most: 40,
  recordingsPerSecond: 50,
  free: 200,
  perMinuteOfSound: 0.5,
  mostForSound: 5,
  perFurtherRound: 0.8,
};

/** @param rounds fits that one trial needs */
export function limitsOf(config: TrainingConfig, signals: readonly Signal[], rounds: number): Limits {
  const { trials, budget_seconds } = config;
  const seconds = budget_seconds ?? (trials === undefined ? secondsFor(signals, rounds) : Infinity);
  return { trials: trials ?? DEFAULT_TRIALS, seconds };
}

/** How long a search takes where nobody says otherwise. */
export function secondsFor(signals: readonly Signal[], rounds: number): number {
  const sound = signals.reduce((sum, signal) => sum + secondsOfSound(signal), 0);
  return secondsForSize({ recordings: signals.length, sound }, rounds);
}

/** The same of what is known before anything is read: how many recordings, and how many seconds of sound. */
export function secondsForSize({ recordings, sound }: SearchSize, rounds: number): number {
  const listening = Math.min(SECONDS.mostForSound, (sound / 60) * SECONDS.perMinuteOfSound);
  const looking = (recordings - SECONDS.free) / SECONDS.recordingsPerSecond;
  const judging = (rounds - 1) * SECONDS.perFurtherRound;
  return Math.min(SECONDS.most, Math.max(SECONDS.least, looking) + listening + judging);
}

const secondsOfSound = (signal: Signal) =>
  signal.kind === 'audio' ? signal.values.length / signal.sampleRate : 0;

/** The share of a search that may go into looking further at its winner. */
const OUTLOOK = 0.1;

export const secondsForOutlook = ({ seconds }: Limits) => seconds * OUTLOOK;
