import { vote } from '../models/predict.ts';
import type { Attempt } from './attempt.ts';
import { meanLoss } from './score.ts';

/** A soft vote: trials and their shares, which add up to 1. */
export interface Vote {
  voters: readonly { attempt: Attempt; weight: number }[];
  probabilities: Float32Array;
  score: number;
}

/** Shares come in steps of a tenth: finer ones would fit the judging rows by heart. */
const ROUNDS = 10;
/** So many rounds one algorithm may win: no voice outvotes all others together, even where it looked best. */
const MOST_OF_ONE = 4;

/**
 * The best trial of each algorithm may vote. Forward selection with replacement (Caruana et al., Ensemble
 * selection from libraries of models, 2004) deals out the shares: in each round the trial gets one whose vote
 * lowers the loss most. The limit for one algorithm keeps voters that err differently in the vote. Four tenths was
 * taken for the fewest errors among six limits, on test parts of our own sets: see docs/learning.md, Figures.
 */
export function selectVote(attempts: readonly Attempt[], truth: Uint16Array, classes: number): Vote {
  const candidates = bestOfEach(attempts);
  const most = Math.max(MOST_OF_ONE, Math.ceil(ROUNDS / candidates.length));
  let picks: Attempt[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const open = candidates.filter((one) => picks.filter((pick) => pick === one).length < most);
    picks = open
      .map((attempt) => [...picks, attempt])
      .map((grown) => ({ grown, loss: meanLoss(averaged(grown), truth, classes) }))
      .reduce((least, one) => (one.loss < least.loss ? one : least)).grown;
  }
  const voters = votersOf(picks);
  const probabilities = averaged(picks);
  return { voters, probabilities, score: meanLoss(probabilities, truth, classes) };
}

function bestOfEach(attempts: readonly Attempt[]): Attempt[] {
  const sorted = attempts.toSorted((a, b) => a.score - b.score || a.number - b.number);
  return [...Map.groupBy(sorted, ({ algorithm }) => algorithm).values()].flatMap((same) => same.slice(0, 1));
}

function votersOf(picks: readonly Attempt[]): Vote['voters'] {
  const counts = Map.groupBy(picks, (attempt) => attempt);
  return [...counts].map(([attempt, same]) => ({ attempt, weight: same.length / picks.length }));
}

function averaged(picks: readonly Attempt[]): Float32Array {
  return vote(
    votersOf(picks).map(({ attempt, weight }) => ({ probabilities: attempt.probabilities, weight })),
  );
}
