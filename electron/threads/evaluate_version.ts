import { RefusedError } from '../../data/errors.ts';
import { getHoldoutOpening } from '../../data/queries/holdout.ts';
import { listRunParts, listSampleFacts } from '../../data/queries/samples.ts';
import type { Part, PartMetrics, SampleFacts } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { VersionKey } from '../../data/versions.ts';
import { groupNames } from '../../trainer/evaluation/groups.ts';
import { duplicatesOf, tiesInPlay, tiesOf } from '../../trainer/evaluation/ties.ts';
import { figuresOf, partFigures } from '../../trainer/part_figures.ts';
import { trainableReason } from '../../trainer/quality/trainable.ts';
import { createRandom } from '../../trainer/random.ts';
import type { TrainingSample } from '../../trainer/training.ts';
import type { CallOutput } from '../ipc/contract.ts';
import { withSignals } from './load_samples.ts';
import { readRegisteredModel } from './registered_model.ts';

/** A version of a model, and the workspace folder in which its files lie. */
export interface PlacedVersion extends VersionKey {
  workspace: string;
}

/**
 * The figures of a version, worked out anew from its files and the recordings that played each part in its
 * training. The holdout is left alone; what an earlier opening showed is shown again.
 * @throws RefusedError MODEL_UNKNOWN and what `readRegisteredModel` throws
 */
export function evaluateVersion(store: ReadonlyStore, version: PlacedVersion): CallOutput<'models.evaluate'> {
  const { record, model, seed } = readRegisteredModel(store, version.workspace, version);
  const { members, left_out } = recordingsOf(store, version);
  const groups = groupsOf(Object.values(members).flat());
  const { estimate, estimate_source, learning_curve } = record.metrics;
  return {
    ...{ version: record.version, model_version: record.model_version, algorithm: record.algorithm },
    ...{ benchmark: record.benchmark, synthetic: record.synthetic, rejection: model.rejection, left_out },
    metrics: {
      ...figuresOf(model, { members, groups }, createRandom(seed)),
      ...{ estimate, estimate_source, learning_curve },
    },
    holdout: getHoldoutOpening(store, version),
  };
}

/**
 * The holdout recordings that may be asked of a version. Reads the version too, so that damaged files are
 * found before the opening is on record.
 * @throws RefusedError HOLDOUT_NOT_FORMED and what `readRegisteredModel` throws
 */
export function holdoutOf(store: ReadonlyStore, version: PlacedVersion): number[] {
  readRegisteredModel(store, version.workspace, version);
  const seen = new Map(listRunParts(store, version, version.version).map((one) => [one.sample_id, one.part]));
  const holdout = listSampleFacts(store, version).filter(
    (facts) =>
      facts.part === 'holdout' &&
      (seen.get(facts.sample_id) ?? 'holdout') === 'holdout' &&
      trainableReason(facts, { includeOtherPerformers: false }) === null,
  );
  if (holdout.length > 0) return holdout.map(({ sample_id }) => sample_id);
  throw new RefusedError(
    'HOLDOUT_NOT_FORMED',
    'No recordings are held out yet: there are too few sessions for a part of their own. Nothing was opened.',
  );
}

/** What a version makes of these recordings. Asked for the holdout only after its opening is on record. */
export function judgeRecordings(
  store: ReadonlyStore,
  { sample_ids, ...version }: PlacedVersion & { sample_ids: readonly number[] },
): PartMetrics | null {
  const { model, seed } = readRegisteredModel(store, version.workspace, version);
  const wanted = new Set(sample_ids);
  const facts = listSampleFacts(store, version).filter(({ sample_id }) => wanted.has(sample_id));
  const samples = withSignals(store, facts);
  return partFigures(model, samples, groupsOf(samples), createRandom(seed).fork('figures of holdout'));
}

/** What belongs together among recordings, as a training sees it. */
export function groupsOf(samples: readonly TrainingSample[]): ReadonlyMap<number, string> {
  const ties = tiesOf(
    samples.map(({ facts }) => facts),
    duplicatesOf(samples),
  );
  return groupNames(
    samples,
    tiesInPlay(ties, samples, () => true),
  );
}

/** The recordings of each part; those that may not be used any more, as consent can be taken back, are left out. */
function recordingsOf(store: ReadonlyStore, key: VersionKey) {
  const parts = new Map(listRunParts(store, key, key.version).map((one) => [one.sample_id, one.part]));
  const played = listSampleFacts(store, key).filter(({ sample_id }) => {
    const part = parts.get(sample_id);
    return part !== undefined && part !== 'holdout';
  });
  const usable = played.filter(mayBeUsed);
  const members: Record<Part, TrainingSample[]> = { train: [], validation: [], test: [], holdout: [] };
  for (const sample of withSignals(store, usable)) {
    const part = parts.get(sample.facts.sample_id);
    if (part) members[part].push(sample);
  }
  return { members, left_out: played.length - usable.length };
}

export const mayBeUsed = (facts: SampleFacts) =>
  trainableReason(facts, { includeOtherPerformers: true }) === null;
