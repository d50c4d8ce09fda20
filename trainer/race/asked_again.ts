import { groupFolds } from '../evaluation/folds.ts';
import { vote } from '../models/predict.ts';
import { createRandom } from '../random.ts';
import type { Winner } from './choose.ts';
import { FULL_ROUND, judgingRounds, type Round } from './judging.ts';
import { runTrial, type Track } from './trial.ts';

/** What the judging rows of some rounds are, and what the winner says of them, each time fitted anew. */
export interface AskedAgain {
  /** The development row of each answer. */
  rows: readonly number[];
  /** Row-major [rows, classes]. */
  probabilities: Float32Array;
}

/** Asks the configurations that won on other rounds; their shares of the vote stay. */
export function askAgain(
  track: Track,
  { voters }: Pick<Winner, 'voters'>,
  rounds: readonly Round[],
): AskedAgain {
  const rows = rounds.flatMap(({ judge }) => judge);
  const truth = Uint16Array.from(rows, (row) => track.development.targets[row] ?? 0);
  const again = { ...track, rounds, judged: { truth, groups: new Uint32Array(rows.length) } };
  const answers = voters.map(({ attempt, weight }) => {
    const { scored } = runTrial(again, attempt, { onEpoch: () => {}, shouldStop: () => false });
    if (!scored) throw new RangeError('A trial that nothing stops judges all rows.');
    return { probabilities: scored.probabilities, weight };
  });
  return { rows, probabilities: vote(answers) };
}

/** The rounds of the race with folds drawn anew; null where no folds judge. */
export function roundsAnew({ development, seed }: Track, draw: number): readonly Round[] | null {
  const rounds = judgingRounds(development, createRandom(seed).fork(`rounds, draw ${draw}`));
  if (rounds.every(({ name }) => name === FULL_ROUND)) return null;
  return rounds.map((round) =>
    round.name === FULL_ROUND ? round : { ...round, name: `draw ${draw} ${round.name}` },
  );
}

const TENTHS = 10;

/** The same rounds, each learning from a share of its groups only, every class kept in proportion. */
export function shrunkRounds({ development, rounds, seed }: Track, tenths: number): readonly Round[] {
  return rounds.map((round) => {
    const tenth = groupFolds({
      groups: round.fit.map((row) => development.groups[row] ?? ''),
      targets: Uint16Array.from(round.fit, (row) => development.targets[row] ?? 0),
      order: round.fit,
      folds: TENTHS,
      random: createRandom(seed).fork(`tenths of ${round.name}`),
    });
    const fit = round.fit.filter((_, i) => (tenth[i] ?? 0) < tenths);
    return { ...round, name: `${tenths} tenths of ${round.name}`, fit };
  });
}
