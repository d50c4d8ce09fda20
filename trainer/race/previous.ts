import { canonicalJson } from '../artifacts/canonical_json.ts';
import type { Network } from '../engine/architecture.ts';
import type { FeatureSpec } from '../features/spec.ts';
import { throwIfCancelled } from '../models/cancellation.ts';
import { algorithms } from '../models/index.ts';
import { START, startDimension } from '../models/network/beginning.ts';
import { defaultsOf, type Hyperparameters } from '../search/space.ts';
import type { WarmStart } from '../search/study_settings.ts';
import { type RememberedTrial, warmStartsFrom } from '../search/warm_start.ts';
import { sha256Hex } from '../sha256.ts';
import type { Member, PreviousVersion, TrainedModel } from '../training.ts';
import type { Arm } from './arms.ts';
import { FULL_ROUND } from './judging.ts';
import type { Track } from './trial.ts';

/** Arms of which some may begin from the previous version, and a first try of each that may. */
export interface Offer {
  arms: readonly Arm[];
  starts: readonly WarmStart[];
}

/**
 * Lets each arm begin from a network of its kind in the previous version, where that is of any use and judged
 * fairly. A network that reads something else, or answers something else, is no beginning.
 * @param remembered the most promising first: the best of an algorithm says how it learns when it goes on
 * @throws CancelledError
 */
export function offerPrevious(
  arms: readonly Arm[],
  track: Track,
  labels: readonly string[],
  { model, learnedFrom }: PreviousVersion,
  remembered: readonly RememberedTrial[] = [],
): Offer {
  if (!isSame(model.labels, labels) || !isJudgedFairly(track, learnedFrom)) return { arms, starts: [] };
  const offered = arms.map((arm) => extended(arm, beginningFor(arm, track, model), remembered));
  return { arms: offered.map(({ arm }) => arm), starts: offered.flatMap(({ start }) => start ?? []) };
}

interface PreviousNetwork {
  network: Network;
  /** What builds its layers. */
  layers: Hyperparameters;
}

function extended(
  arm: Arm,
  beginning: PreviousNetwork | undefined,
  remembered: readonly RememberedTrial[],
): { arm: Arm; start?: WarmStart } {
  if (!beginning) return { arm };
  const [best] = warmStartsFrom(remembered, [arm], 1);
  const learning = best?.parameters ?? defaultsOf(arm.space);
  const parameters = { ...learning, ...beginning.layers, [START]: 'previous' };
  return {
    arm: { ...arm, previous: beginning.network, space: { ...arm.space, [START]: startDimension } },
    start: { algorithm: arm.algorithm, parameters },
  };
}

/**
 * Whether no network of that version has seen a row that judges. Folds judge rows of the train part, which it
 * has learned from. All that it learned from must be in the train part still: what plays another part today
 * would be judged by who knows it, and what the person has taken back would live on in the new version.
 */
function isJudgedFairly({ rounds, development }: Track, learnedFrom: readonly number[]): boolean {
  const train = new Set(development.sampleIds.slice(0, development.trainRows));
  const isKnown = learnedFrom.length > 0 && learnedFrom.every((id) => train.has(id));
  return isKnown && rounds.every(({ name }) => name === FULL_ROUND);
}

/** Of several that fit, the one that weighs most in the previous version's vote. */
function beginningFor(arm: Arm, track: Track, model: TrainedModel): PreviousNetwork | undefined {
  return model.members
    .filter(({ algorithm }) => algorithm === arm.algorithm)
    .toSorted((a, b) => b.weight - a.weight)
    .map((member) => fittingNetwork(member, arm, track, model))
    .find((one) => one !== null);
}

function fittingNetwork(
  { input, classifier }: Member,
  { algorithm, recipe }: Arm,
  { bank, development: { classes }, isCancelled }: Track,
  { inputs }: TrainedModel,
): PreviousNetwork | null {
  const { layersOf } = algorithms[algorithm];
  if (!layersOf || classifier.kind !== 'network' || inputs[input]?.name !== recipe) return null;
  bank.prepare(recipe, 0, () => throwIfCancelled({ isCancelled }));
  if (!isSame<FeatureSpec>(bank.inputOf(recipe).featureSpec, inputs[input].featureSpec)) return null;
  const layers = layersOf(classifier.network, { shape: bank.shapeOf(recipe), classes });
  return layers && { network: classifier.network, layers };
}

/** As their files would say it. */
const isSame = <Value>(a: Value, b: Value) => digestOf(a) === digestOf(b);

const digestOf = (value: unknown) => sha256Hex(canonicalJson(value));
