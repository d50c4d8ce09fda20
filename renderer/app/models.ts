import type { StoreApi } from 'zustand/vanilla';
import type { Model } from '../../electron/ipc/contract.ts';
import type { Connection } from '../bridge.ts';
import type { DatasetKey } from './dataset_key.ts';
import { createResource, type Resource } from './resource.ts';

/** Every model of one person and modality, newest first. */
export function createModels(
  connection: Connection,
  { user_id, modality }: DatasetKey,
): StoreApi<Resource<Model[]>> {
  return createResource(connection, ['models'], async () => {
    const { models } = await connection.bridge.call('models.list', { user_id, modality });
    return models.toSorted((a, b) => b.version - a.version);
  });
}
