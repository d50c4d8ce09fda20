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
 * What the person gets, by the loss on the judging rows. Where no voter makes a mistake on them, there is nothing to
 * vote about, and the simplest of the best wins. Otherwise the best of many trials looks better than it is, because
 * it was chosen for what it did on these rows: it is preferred to the vote only where it is clearly ahead.
 */
export function chooseWinner(
  attempts: readonly Attempt[],
  truth: Uint16Array,
  classes: number,
  choice: AlgorithmChoice,
): Winner {
  const single = simplestOfBest(attempts);
  const alone: Winner = { ...single, voters: [{ attempt: single, weight: 1 }] };
  if (choice !== 'auto' && choice !== 'ensemble') return alone;
  const several = selectVote(attempts, truth, classes);
  if (several.voters.length === 1) return alone;
  const isBetterAlone =
    agreeWithTruth(several, truth, classes) || isClearlyAhead(alone, several, truth, classes);
  return isBetterAlone && choice === 'auto' ? alone : { ...several, algorithm: 'ensemble' };
}

function simplestOfBest(attempts: readonly Attempt[]): Attempt {
  const least = Math.min(...attempts.map(({ score }) => score));
  const tied = attempts.filter(({ score }) => score <= least * (1 + TIE));
  const [simplest] = tied.toSorted(
    (a, b) =>
      simplicityOf(a.algorithm) - simplicityOf(b.algorithm) || a.score - b.score || a.number - b.number,
  );
  if (!simplest) throw new RangeError('No trial came to an end.');
  return simplest;
}

function agreeWithTruth({ voters }: Vote, truth: Uint16Array, classes: number): boolean {
  return voters.every(({ attempt }) =>
    bestAnswers(attempt.probabilities, classes).predicted.every((answer, row) => answer === truth[row]),
  );
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
