import type { Algorithm, AlgorithmChoice } from '../../data/schema.ts';
import { bestAnswers } from '../evaluation/answers.ts';
import { logLosses } from '../evaluation/metrics.ts';
import { simplicityOf } from './arms.ts';
import type { Attempt } from './attempt.ts';
import { selectVote, type Vote } from './ensemble.ts';
import { scored } from './score.ts';

/** What a race is won by: one trial, or several that vote. */
export interface Winner extends Vote {
  algorithm: Algorithm;
}

/** Losses closer than this share of the best are a tie, which the simpler algorithm wins. */
const TIE = 0.01;
/** Standard errors of the difference by which a single model must be ahead of the vote to be called better. */
const CLEARLY = 2;

/**
 * What the person gets, by what was said of the judging rows. Where no voter makes a mistake, all who make none are
 * tied and the simplest wins. Otherwise the best of many trials looks better than it is, because it was chosen for
 * what it did on these rows: it is preferred to the vote only where it is clearly ahead.
 */
export function chooseWinner(
  attempts: readonly Attempt[],
  truth: Uint16Array,
  classes: number,
  choice: AlgorithmChoice,
): Winner {
  const isRight = (attempt: Attempt) => agreesWith(truth, attempt, classes);
  const best = alone(simplestOf(attempts.filter(isTiedWithBest(attempts))));
  if (choice !== 'auto' && choice !== 'ensemble') return best;
  const several = selectVote(attempts, truth, classes);
  if (several.voters.length === 1) return best;
  if (choice === 'ensemble') return { ...several, algorithm: 'ensemble' };
  if (several.voters.every(({ attempt }) => isRight(attempt)))
    return alone(simplestOf(attempts.filter(isRight)));
  return isClearlyAhead(best, several, truth, classes) ? best : { ...several, algorithm: 'ensemble' };
}

const alone = (attempt: Attempt): Winner => ({ ...attempt, voters: [{ attempt, weight: 1 }] });

function isTiedWithBest(attempts: readonly Attempt[]): (attempt: Attempt) => boolean {
  const least = Math.min(...attempts.map(({ score }) => score));
  return ({ score }) => score <= least * (1 + TIE);
}

/** Of the simplest algorithm, the trial with the lowest loss. */
function simplestOf(attempts: readonly Attempt[]): Attempt {
  const [simplest] = attempts.toSorted(
    (a, b) =>
      simplicityOf(a.algorithm) - simplicityOf(b.algorithm) || a.score - b.score || a.number - b.number,
  );
  if (!simplest) throw new RangeError('No trial came to an end.');
  return simplest;
}

function agreesWith(truth: Uint16Array, { probabilities }: Attempt, classes: number): boolean {
  return bestAnswers(probabilities, classes).predicted.every((answer, row) => answer === truth[row]);
}

/** By the paired difference of the losses, row by row, after calibration: an average of several is less sure. */
function isClearlyAhead(one: Vote, other: Vote, truth: Uint16Array, classes: number): boolean {
  const [own, others] = [one, other].map(({ probabilities }) =>
    logLosses(scored(probabilities, truth, classes).probabilities, truth, classes),
  );
  const ahead = (others ?? new Float64Array()).map((loss, row) => loss - (own?.[row] ?? 0));
  const mean = ahead.reduce((sum, x) => sum + x, 0) / ahead.length;
  const variance = ahead.reduce((sum, x) => sum + (x - mean) ** 2, 0) / ahead.length;
  return mean > CLEARLY * Math.sqrt(variance / ahead.length);
}
