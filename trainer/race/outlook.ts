import type { LearningCurve, Metrics } from '../../data/schema.ts';
import { bestAnswers } from '../evaluation/answers.ts';
import { crossValidatedEstimate, type EstimateSettings } from '../evaluation/estimate.ts';
import { learningCurve } from '../evaluation/learning_curve.ts';
import { beginsFromPrevious } from '../models/network/beginning.ts';
import { askAgain, roundsAnew, shrunkRounds } from './asked_again.ts';
import type { Winner } from './choose.ts';
import { FULL_ROUND, type Round } from './judging.ts';
import type { Track } from './trial.ts';

/** What can be said of a winner beyond its figures on parts, and what that may cost. */
export interface OutlookSettings extends EstimateSettings {
  /** How long the race took to try the winner, all its voters together. */
  winnerSeconds: number;
  /** How long it may take at most to ask the winner again; what would take longer is left out. */
  maxSeconds: number;
}

/** Odd, so that there is a median; the race itself was the first draw. */
const DRAWS = 5;
const TENTHS = [4, 7];
/** Below, a share of the recordings leaves classes with next to nothing. */
const LEAST_PER_CLASS = 2;

/** What is said of a winner besides its figures: an estimate where no test part is formed, and the learning curve. */
export function outlookOf(
  track: Track,
  winner: Winner,
  hasTest: boolean,
  settings: OutlookSettings,
): Pick<Metrics, 'estimate' | 'estimate_source' | 'learning_curve'> {
  const estimate = hasTest ? { estimate: null, estimate_source: null } : estimateOf(track, winner, settings);
  return { ...estimate, learning_curve: learningCurveOf(track, winner, settings) };
}

/** Only asked for where there is no test part. */
export function estimateOf(
  track: Track,
  winner: Winner,
  settings: OutlookSettings,
): Pick<Metrics, 'estimate' | 'estimate_source'> {
  const { truth, groups } = track.judged;
  const { sampleIds } = track.development;
  const sampleIdsOf = (rows: readonly number[]) => rows.map((row) => sampleIds[row] ?? 0);
  const rows = track.rounds.flatMap(({ judge }) => judge);
  const first = { probabilities: winner.probabilities, truth, groups, sampleIds: sampleIdsOf(rows) };
  const isAffordable = (DRAWS - 1) * settings.winnerSeconds <= settings.maxSeconds;
  const others = isAffordable ? Array.from({ length: DRAWS - 1 }, (_, i) => roundsAnew(track, i + 2)) : [];
  const again = others
    .filter((rounds) => rounds !== null)
    .map((rounds) => {
      const { rows, probabilities } = askAgain(track, winner, rounds);
      return { ...judgedAgain(track, rows), probabilities, sampleIds: sampleIdsOf(rows) };
    });
  const byFolds = track.rounds.some(({ name }) => name !== FULL_ROUND);
  return {
    estimate: crossValidatedEstimate([first, ...again], settings),
    estimate_source: byFolds ? 'cross_validation' : 'validation',
  };
}

function judgedAgain({ development }: Track, rows: readonly number[]) {
  const names = [...new Set(development.groups)];
  return {
    truth: Uint16Array.from(rows, (row) => development.targets[row] ?? 0),
    groups: Uint32Array.from(rows, (row) => names.indexOf(development.groups[row] ?? '')),
  };
}

/**
 * How the winner's accuracy on the judging rows grew with the recordings that it learned from, and what twenty
 * more would add. null where asking costs too much, where a share of the recordings leaves a class with
 * hardly any, or where the winner began from more than a share.
 */
export function learningCurveOf(
  track: Track,
  winner: Winner,
  { winnerSeconds, maxSeconds }: Pick<OutlookSettings, 'winnerSeconds' | 'maxSeconds'>,
): LearningCurve | null {
  const { truth } = track.judged;
  // What began from the previous version has learned from what a share leaves out.
  if (winner.voters.some(({ attempt }) => beginsFromPrevious(attempt.parameters))) return null;
  const shares = TENTHS.map((tenths) => shrunkRounds(track, tenths));
  const cost = (TENTHS.reduce((sum, tenths) => sum + tenths, 0) / 10) * winnerSeconds;
  if (cost > maxSeconds || !shares.flat().every(({ fit }) => hasEveryClass(track, fit))) return null;
  const pointOf = (rounds: readonly Round[], probabilities: Float32Array) => ({
    recordings: Math.round(rounds.reduce((sum, { fit }) => sum + fit.length, 0) / rounds.length),
    score: accuracyOf(probabilities, truth),
  });
  return learningCurve([
    ...shares.map((rounds) => pointOf(rounds, askAgain(track, winner, rounds).probabilities)),
    pointOf(track.rounds, winner.probabilities),
  ]);
}

function hasEveryClass({ development }: Track, fit: readonly number[]): boolean {
  const counts = new Uint32Array(development.classes);
  for (const row of fit) {
    const k = development.targets[row] ?? 0;
    counts[k] = (counts[k] ?? 0) + 1;
  }
  return counts.every((count) => count >= LEAST_PER_CLASS);
}

function accuracyOf(probabilities: Float32Array, truth: Uint16Array): number {
  const { predicted } = bestAnswers(probabilities, probabilities.length / truth.length);
  return truth.reduce((sum, k, row) => sum + (predicted[row] === k ? 1 : 0), 0) / truth.length;
}
