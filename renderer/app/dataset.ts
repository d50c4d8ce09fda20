import type { StoreApi } from 'zustand/vanilla';
import { AppError } from '../../data/errors.ts';
import type { DatasetDetail } from '../../electron/ipc/contract.ts';
import type { Connection } from '../bridge.ts';
import type { DatasetKey } from './dataset_key.ts';
import { createResource, type Resource } from './resource.ts';

/** The recordings of one person and modality, counted in every way that training cares about; `none` before the first. */
export function createDataset(
  connection: Connection,
  { user_id, modality }: DatasetKey,
): StoreApi<Resource<DatasetDetail | 'none'>> {
  const load = () => connection.bridge.call('datasets.get', { user_id, modality }).catch(noneYet);
  return createResource(connection, ['datasets', 'models'], load, { name: `dataset ${user_id} ${modality}` });
}

/** A dataset that does not exist yet is no failure: its screen says how it comes to be. */
function noneYet(error: unknown): 'none' {
  if (isUnknownDataset(error)) return 'none';
  throw error;
}

/** There are no recordings of this person and modality, which is no failure. */
export function isUnknownDataset(error: unknown): boolean {
  return error instanceof AppError && error.code === 'DATASET_UNKNOWN';
}
