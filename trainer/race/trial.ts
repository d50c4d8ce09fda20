import type { EpochRecord } from '../../data/schema.ts';
import type { FeatureRecipe } from '../features/recipe.ts';
import type { FittedClassifier, LabelledFeatures } from '../models/algorithm.ts';
import { throwIfCancelled } from '../models/cancellation.ts';
import { algorithms } from '../models/index.ts';
import { classify } from '../models/predict.ts';
import { createRandom } from '../random.ts';
import type { Hyperparameters } from '../search/space.ts';
import type { FitNetwork } from '../training.ts';
import { type Arm, COPIES } from './arms.ts';
import type { Development } from './development.ts';
import type { FeatureBank } from './feature_bank.ts';
import { FULL_ROUND, type Round } from './judging.ts';
import { type Scored, scored } from './score.ts';

/** What all trials share. */
export interface Track {
  development: Development;
  recipes: readonly FeatureRecipe[];
  bank: FeatureBank;
  rounds: readonly Round[];
  /** The rows of all rounds that judge, in their order: the class and the group of each. */
  judged: { truth: Uint16Array; groups: Uint32Array };
  seed: number;
  fitNetwork: FitNetwork;
  isCancelled(): boolean;
}

export interface Configuration {
  number: number;
  arm: Arm;
  parameters: Hyperparameters;
}

export interface Hooks {
  onEpoch(record: EpochRecord, maxEpochs: number): void;
  /** After each round: the score over the rows judged so far; true ends the trial. */
  shouldStop(curve: readonly number[]): boolean;
}

/** What a trial came to; `scored` is null when it was stopped before all rows were judged. */
export interface Run {
  curve: number[];
  scored: Scored | null;
}

export function runTrial(track: Track, configuration: Configuration, hooks: Hooks): Run {
  const { rounds, judged, development } = track;
  const { classes } = development;
  const said = new Float32Array(judged.truth.length * classes);
  const curve: number[] = [];
  let rowsSaid = 0;
  for (const round of rounds) {
    const { classifier } = fitRound(track, configuration, round, hooks);
    const rows = track.bank.gather(configuration.arm.recipe, `${round.name} judge`, round.judge);
    said.set(classify(classifier, rows.inputs, rows.rows), rowsSaid * classes);
    rowsSaid += rows.rows;
    const result = scored(said.subarray(0, rowsSaid * classes), judged.truth.subarray(0, rowsSaid), classes);
    curve.push(result.score);
    if (curve.length === rounds.length) return { curve, scored: result };
    if (hooks.shouldStop(curve)) break;
  }
  return { curve, scored: null };
}

/** Fits a configuration once more, on the whole train part: the model that a person gets. */
export function fitFinal(
  track: Track,
  configuration: Configuration,
  onEpoch: Hooks['onEpoch'],
): FittedClassifier {
  const fit = Array.from({ length: track.development.trainRows }, (_, row) => row);
  const judge = Array.from(
    { length: track.development.targets.length - fit.length },
    (_, i) => fit.length + i,
  );
  return fitRound(track, configuration, { name: FULL_ROUND, fit, judge }, { onEpoch });
}

function fitRound(
  { development, bank, seed, fitNetwork, isCancelled }: Track,
  { number, arm, parameters }: Configuration,
  round: Round,
  { onEpoch }: Pick<Hooks, 'onEpoch'>,
): FittedClassifier {
  const copies = Number(parameters[COPIES] ?? 0);
  bank.prepare(arm.recipe, copies, () => throwIfCancelled({ isCancelled }));
  const train = bank.gather(arm.recipe, `${round.name} fit`, round.fit, copies);
  return algorithms[arm.algorithm].fit({
    train,
    validation: round.name === FULL_ROUND ? stoppingRows(bank, arm, round) : null,
    classes: development.classes,
    shape: bank.shapeOf(arm.recipe),
    seed: createRandom(seed)
      .fork(`trial ${number}`)
      .integer(2 ** 32),
    parameters,
    previous: arm.previous ?? null,
    onEpoch,
    isCancelled,
    fitNetwork,
  });
}

/** A fold must not choose the epoch that it then judges; the validation part may, as it always did. */
function stoppingRows(bank: FeatureBank, arm: Arm, round: Round): LabelledFeatures | null {
  return round.judge.length === 0 ? null : bank.gather(arm.recipe, `${round.name} judge`, round.judge);
}
