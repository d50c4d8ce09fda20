import type { Algorithm, AlgorithmChoice } from '../../data/schema.ts';
import { simplicityOf } from './arms.ts';
import type { Attempt } from './attempt.ts';
import { selectVote, type Vote } from './ensemble.ts';

/** What a race is won by: one trial, or several that vote. */
export interface Winner extends Vote {
  algorithm: Algorithm;
}

/** A vote of several is worth its weight only where it lowers the loss of the best single model by this share. */
const WORTH_A_VOTE = 0.03;
/** Losses closer than this share of the best are a tie, which the simpler algorithm wins. */
const TIE = 0.01;

/** The best of a race by the loss on the judging rows; the simplest on a tie. */
export function chooseWinner(
  attempts: readonly Attempt[],
  truth: Uint16Array,
  classes: number,
  choice: AlgorithmChoice,
): Winner {
  const single = simplestOfBest(attempts);
  const alone = { voters: [{ attempt: single, weight: 1 }], ...single };
  if (choice !== 'auto' && choice !== 'ensemble') return alone;
  const several = selectVote(attempts, truth, classes);
  if (several.voters.length === 1)
    return choice === 'auto' ? alone : { ...several, algorithm: single.algorithm };
  const isWorthIt = several.score < single.score * (1 - WORTH_A_VOTE);
  return isWorthIt || choice === 'ensemble' ? { ...several, algorithm: 'ensemble' } : alone;
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
