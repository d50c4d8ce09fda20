import { listRunParts, listSampleFacts } from '../../data/queries/samples.ts';
import type { SampleFacts } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { inputRows } from '../../trainer/models/predict.ts';
import { createRandom } from '../../trainer/random.ts';
import { driftFigure, type SeenRecordings } from '../../trainer/retraining/drift.ts';
import type { ModelInput, TrainingSample } from '../../trainer/training.ts';
import { mayBeUsed, type PlacedVersion } from '../threads/evaluate_version.ts';
import { withSignals } from '../threads/load_samples.ts';
import { readRegisteredModel } from '../threads/registered_model.ts';

/** Only the newest count as recent. */
const RECENT_AT_MOST = 50;
/** More say hardly more, and take longer. */
const LEARNED_AT_MOST = 200;

/**
 * How far these recordings, or the newest of them, lie off those that a version learned from, as that version sees
 * them (see `driftFigure`).
 * @param after recordings that came after those that its training knew, in the order in which they came in
 * @throws what `readRegisteredModel` throws; AppError SAMPLE_UNKNOWN, PAYLOAD_DAMAGED; FeatureError
 */
export function driftOfVersion(
  store: ReadonlyStore,
  version: PlacedVersion,
  after: readonly SampleFacts[],
): number | null {
  const { model, seed } = readRegisteredModel(store, version.workspace, version);
  const { learned, recent } = store.snapshot(() => {
    const newest = after.slice(-RECENT_AT_MOST);
    return {
      recent: withSignals(store, newest),
      learned: withSignals(store, learnedFrom(store, version, new Set(newest.map(({ label }) => label)))),
    };
  });
  const random = createRandom(seed).fork('drift');
  return driftFigure(seenBy(model.inputs, learned), seenBy(model.inputs, recent), random);
}

/** The train part as far as it may still be used, of these labels; where there is much, evenly thinned out. */
function learnedFrom(
  store: ReadonlyStore,
  version: PlacedVersion,
  labels: ReadonlySet<string | null>,
): SampleFacts[] {
  const parts = listRunParts(store, version, version.version).filter(({ part }) => part === 'train');
  const train = new Set(parts.map(({ sample_id }) => sample_id));
  const usable = listSampleFacts(store, version).filter(
    (facts) => train.has(facts.sample_id) && labels.has(facts.label) && mayBeUsed(facts),
  );
  const kept = Math.min(usable.length, LEARNED_AT_MOST);
  return Array.from({ length: kept }, (_, i) => Math.floor((i * usable.length) / kept)).flatMap((i) =>
    usable.slice(i, i + 1),
  );
}

/** All inputs of a model side by side, each a view of its own on the recording. */
function seenBy(inputs: readonly ModelInput[], samples: readonly TrainingSample[]): SeenRecordings {
  const signals = samples.map(({ signal }) => signal);
  const views = inputs.map((input) => ({
    rows: inputRows(input, signals),
    columns: input.scaler.mean.length,
  }));
  const width = views.reduce((sum, { columns }) => sum + columns, 0);
  const values = new Float32Array(samples.length * width);
  let offset = 0;
  for (const { rows, columns } of views) {
    for (let i = 0; i < samples.length; i++) {
      values.set(rows.subarray(i * columns, (i + 1) * columns), i * width + offset);
    }
    offset += columns;
  }
  return {
    values,
    labels: samples.map(({ facts }) => facts.label ?? ''),
    sessions: samples.map(({ facts }) => facts.session_id),
  };
}
