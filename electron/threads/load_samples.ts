import { AppError } from '../../data/errors.ts';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { listSampleFacts } from '../../data/queries/samples.ts';
import { loadSignals } from '../../data/queries/signals.ts';
import type { SampleFacts } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { TrainingSample } from '../../trainer/training.ts';

/**
 * Every recording of a dataset with its content, in the order in which they came in.
 * @throws AppError SAMPLE_UNKNOWN, PAYLOAD_DAMAGED
 */
export function loadSamples(store: ReadonlyStore, dataset: DatasetKey): TrainingSample[] {
  return withSignals(store, listSampleFacts(store, dataset));
}

/** These recordings with their content. @throws AppError SAMPLE_UNKNOWN, PAYLOAD_DAMAGED */
export function withSignals(store: ReadonlyStore, facts: readonly SampleFacts[]): TrainingSample[] {
  const signals = loadSignals(
    store,
    facts.map(({ sample_id }) => sample_id),
  );
  return facts.map((one) => {
    const signal = signals.get(one.sample_id);
    if (!signal) throw new AppError('SAMPLE_UNKNOWN', `Recording ${one.sample_id} has no content.`);
    return { facts: one, signal };
  });
}
