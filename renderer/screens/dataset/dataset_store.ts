import type { StoreApi } from 'zustand/vanilla';
import { AppError } from '../../../data/errors.ts';
import { TRAINING_MINIMUM } from '../../../data/schema.ts';
import type { DatasetDetail } from '../../../electron/ipc/contract.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createResource, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';

/** The recordings of one person and modality, counted in every way that training cares about; `none` before the first. */
export function createDataset(
  connection: Connection,
  { user_id, modality }: DatasetKey,
): StoreApi<Resource<DatasetDetail | 'none'>> {
  return createResource(connection, ['datasets', 'models'], () =>
    connection.bridge.call('datasets.get', { user_id, modality }).catch(noneYet),
  );
}

/** A dataset that does not exist yet is no failure: its screen says how it comes to be. */
function noneYet(error: unknown): 'none' {
  if (error instanceof AppError && error.code === 'DATASET_UNKNOWN') return 'none';
  throw error;
}

type Label = DatasetDetail['labels'][number];

/** Most recordings first, so that the shape of the list is the shape of the imbalance. */
export function byCount(labels: readonly Label[]): Label[] {
  return labels.toSorted((a, b) => b.trainable - a.trainable || a.label.localeCompare(b.label));
}

/** The labels that keep a training from starting, because they have too few recordings. */
export function withTooFew(labels: readonly Label[]): Label[] {
  return labels.filter(({ trainable }) => trainable < TRAINING_MINIMUM.samples_per_class);
}

export type Reason = keyof DatasetDetail['not_trainable'];

/** The reasons that keep recordings out of training, most frequent first; none is left out but zeros. */
export function reasons(counts: DatasetDetail['not_trainable']): { reason: Reason; count: number }[] {
  const all = (Object.keys(counts) as Reason[]).map((reason) => ({ reason, count: counts[reason] }));
  return all.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
}
