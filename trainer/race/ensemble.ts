import { vote } from '../models/predict.ts';
import type { Attempt } from './attempt.ts';
import { meanLoss } from './score.ts';

/** A soft vote: trials and their shares, which add up to 1. */
export interface Vote {
  voters: readonly { attempt: Attempt; weight: number }[];
  probabilities: Float32Array;
  score: number;
}

/** Enough rounds for shares in steps of a tenth, few enough not to fit the judging rows by heart. */
const ROUNDS = 10;
/** Trials that may vote: the best of each algorithm first, so that the voters differ. */
const CANDIDATES = 10;
const PER_ALGORITHM = 2;

/**
 * Forward selection with replacement (Caruana et al., Ensemble selection from libraries of models, 2004): in
 * each round the trial joins whose vote lowers the loss most; the best of all rounds is kept.
 */
export function selectVote(attempts: readonly Attempt[], truth: Uint16Array, classes: number): Vote {
  const candidates = candidatesAmong(attempts);
  let picks: Attempt[] = [];
  let best: Vote | null = null;
  for (let round = 0; round < ROUNDS; round++) {
    const grown = candidates
      .map((attempt) => voteOf([...picks, attempt], truth, classes))
      .reduce((least, one) => (one.score < least.score ? one : least));
    picks = grown.picks;
    if (best === null || grown.score < best.score) best = grown;
  }
  if (best === null) throw new RangeError('There is no trial to vote.');
  return best;
}

function candidatesAmong(attempts: readonly Attempt[]): Attempt[] {
  const taken = new Map<string, number>();
  return [...attempts]
    .sort((a, b) => a.score - b.score || a.number - b.number)
    .filter(({ algorithm }) => {
      const before = taken.get(algorithm) ?? 0;
      taken.set(algorithm, before + 1);
      return before < PER_ALGORITHM;
    })
    .slice(0, CANDIDATES);
}

function voteOf(picks: Attempt[], truth: Uint16Array, classes: number) {
  const counts = Map.groupBy(picks, (attempt) => attempt);
  const voters = [...counts].map(([attempt, same]) => ({ attempt, weight: same.length / picks.length }));
  const probabilities = vote(
    voters.map(({ attempt, weight }) => ({ probabilities: attempt.probabilities, weight })),
  );
  return { picks, voters, probabilities, score: meanLoss(probabilities, truth, classes) };
}
