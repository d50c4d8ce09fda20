import type { DatasetKey } from '../../../data/queries/datasets.ts';
import { loadSignals } from '../../../data/queries/signals.ts';
import type { ReadonlyStore } from '../../../data/store.ts';
import { descriptionOf } from '../../../trainer/quality/doubts/description.ts';

/** Recordings by which it is found out how those of a dataset are described. */
const EXAMPLES = 200;
/** Recordings whose content is in memory at a time. */
const AT_ONCE = 100;

/** The feature vectors of one dataset, kept: what was recorded never changes, only what it is called. */
interface Kept {
  of: string;
  kind: string;
  vectors: Map<number, Float32Array>;
}
let kept: Kept | null = null;

/**
 * The feature vectors of these recordings of a dataset, not standardised. Those of the dataset that was asked
 * about last are kept, so that they are made once.
 * @throws AppError SAMPLE_UNKNOWN, PAYLOAD_DAMAGED
 */
export function describedRecordings(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  sample_ids: readonly number[],
): Float32Array[] {
  if (sample_ids.length === 0) return [];
  const description = descriptionOf([...loadSignals(store, evenly(sample_ids, EXAMPLES)).values()]);
  const of = `${modality} ${user_id}`;
  if (kept?.of !== of || kept.kind !== description.kind)
    kept = { of, kind: description.kind, vectors: new Map() };
  const { vectors } = kept;
  const missing = sample_ids.filter((id) => !vectors.has(id));
  for (let first = 0; first < missing.length; first += AT_ONCE) {
    const signals = loadSignals(store, missing.slice(first, first + AT_ONCE));
    for (const [id, signal] of signals) vectors.set(id, description.describe(signal));
  }
  return sample_ids.flatMap((id) => vectors.get(id) ?? []);
}

function evenly(ids: readonly number[], most: number): number[] {
  const step = Math.max(1, ids.length / most);
  return Array.from({ length: Math.min(most, ids.length) }, (_, i) => ids[Math.floor(i * step)] ?? 0);
}
