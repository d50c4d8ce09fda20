import type { DatasetKey } from '../../data/queries/datasets.ts';
import { datasetState, labelledByPerson } from '../../data/queries/recordings/state.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { Doubt } from '../../trainer/quality/doubts/doubts.ts';
import type { Context } from '../context.ts';
import type { FoundDoubts } from '../threads/recordings/recording_doubts.ts';

export type Doubts = ReadonlyMap<number, Doubt>;

/** Datasets whose doubts are kept at a time. */
const MOST_KEPT = 20;
const kept = new WeakMap<ReadonlyStore, Map<string, FoundDoubts>>();

/** What was last found, however the dataset stands now; nothing where nobody looked yet. Never waits. */
export function knownDoubts({ store }: Pick<Context, 'store'>, key: DatasetKey): Doubts {
  const found = kept.get(store)?.get(nameOf(key));
  return found ? standing(store, found) : new Map();
}

/** What is to be looked at as the dataset stands now; looks for it where it changed. */
export async function freshDoubts(
  { store, read }: Pick<Context, 'store' | 'read'>,
  { user_id, modality }: DatasetKey,
): Promise<Doubts> {
  const key = { user_id, modality };
  const known = kept.get(store)?.get(nameOf(key));
  if (known?.state === datasetState(store, key)) return standing(store, known);
  const found = await read('recordingDoubts', key);
  keep(store, nameOf(key), found);
  return standing(store, found);
}

/** A person who gave the label, or said that it is right, has dispelled the doubt. */
function standing(store: ReadonlyStore, { doubts }: FoundDoubts): Doubts {
  const ids = doubts.map(({ sample_id }) => sample_id);
  const dispelled = new Set(labelledByPerson(store, ids));
  return new Map(
    doubts.flatMap(({ sample_id, doubt }) => (dispelled.has(sample_id) ? [] : [[sample_id, doubt]])),
  );
}

function keep(store: ReadonlyStore, name: string, found: FoundDoubts): void {
  const all = kept.get(store) ?? new Map<string, FoundDoubts>();
  kept.set(store, all);
  all.delete(name);
  all.set(name, found);
  const [oldest] = all.keys();
  if (all.size > MOST_KEPT && oldest !== undefined) all.delete(oldest);
}

const nameOf = ({ user_id, modality }: DatasetKey) => `${modality} ${user_id}`;
