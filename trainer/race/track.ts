import type { Partition } from '../evaluation/partition.ts';
import { featureRecipes } from '../features/choose.ts';
import { createRandom } from '../random.ts';
import type { TrainingEnvironment } from '../training.ts';
import { type Development, developmentOf } from './development.ts';
import { FeatureBank } from './feature_bank.ts';
import { judgingRounds, type Round } from './judging.ts';
import type { Track } from './trial.ts';

/** Lays out what all trials share: the development rows, their features, and the rounds that judge. */
export function layTrack(
  { members, groups }: Partition,
  labels: readonly string[],
  seed: number,
  { fitNetwork, isCancelled }: TrainingEnvironment,
): Track {
  const development = developmentOf(members.train, members.validation, labels, groups);
  const recipes = featureRecipes(development.signals.slice(0, development.trainRows));
  const rounds = judgingRounds(development, createRandom(seed).fork('rounds'));
  return {
    development,
    recipes,
    bank: new FeatureBank(development, recipes, seed),
    rounds,
    judged: judgedRows(development, rounds),
    seed,
    fitNetwork,
    isCancelled,
  };
}

function judgedRows({ targets, groups }: Development, rounds: readonly Round[]): Track['judged'] {
  const rows = rounds.flatMap(({ judge }) => judge);
  const names = [...new Set(groups)];
  const index = new Map(names.map((name, i) => [name, i]));
  return {
    truth: Uint16Array.from(rows, (row) => targets[row] ?? 0),
    groups: Uint32Array.from(rows, (row) => index.get(groups[row] ?? '') ?? 0),
  };
}
