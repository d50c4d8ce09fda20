import type { Algorithm, EpochRecord } from '../../data/schema.ts';
import type { Hyperparameters } from '../search/space.ts';
import type { Member, ModelInput } from '../training.ts';
import type { Attempt } from './attempt.ts';
import type { Winner } from './choose.ts';
import { fitFinal, type Track } from './trial.ts';

/** The winner of a race, fitted on the whole train part. */
export interface FittedWinner {
  algorithm: Algorithm;
  inputs: ModelInput[];
  members: Member[];
  history: EpochRecord[];
  bestEpoch: number;
  hyperparameters: Hyperparameters;
}

/** @param onEpoch of the member under way, with the share of all members' epochs that are done */
export function fitWinner(
  track: Track,
  winner: Winner,
  onEpoch: (record: EpochRecord, share: number) => void,
): FittedWinner {
  const { voters } = winner;
  const recipes = [...new Set(voters.map(({ attempt }) => attempt.arm.recipe))];
  const fitted = voters.map(({ attempt, weight }, i) => {
    const { classifier, ...rest } = fitFinal(track, attempt, (record, maxEpochs) =>
      onEpoch(record, (i + record.epoch / maxEpochs) / voters.length),
    );
    const member = {
      algorithm: attempt.algorithm,
      input: recipes.indexOf(attempt.arm.recipe),
      classifier,
      temperature: attempt.temperature,
      weight,
    };
    return { member, ...rest };
  });
  const inEpochs = fitted
    .filter(({ history }) => history.length > 0)
    .toSorted((a, b) => b.member.weight - a.member.weight)[0];
  return {
    algorithm: winner.algorithm,
    inputs: recipes.map((recipe) => track.bank.inputOf(recipe)),
    members: fitted.map(({ member }) => member),
    history: inEpochs?.history ?? [],
    bestEpoch: inEpochs?.bestEpoch ?? 0,
    hyperparameters: joined(fitted.map(({ hyperparameters }, i) => [voters[i]?.attempt, hyperparameters])),
  };
}

/** One model's parameters keep their names; in a vote they stand behind the number of their trial. */
function joined(all: readonly (readonly [Attempt | undefined, Hyperparameters])[]): Hyperparameters {
  const [only, another] = all;
  if (only && !another) return only[1];
  return Object.fromEntries(
    all.flatMap(([attempt, parameters]) =>
      Object.entries(parameters).map(([name, value]) => [
        `${attempt?.algorithm}_${attempt?.number}.${name}`,
        value,
      ]),
    ),
  );
}
