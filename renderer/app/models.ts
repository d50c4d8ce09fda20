import type { StoreApi } from 'zustand/vanilla';
import type { CallOutput, Model } from '../../electron/ipc/contract.ts';
import type { Connection } from '../bridge.ts';
import type { DatasetKey } from './dataset_key.ts';
import { createAnswer, createResource, type Resource } from './resource.ts';

/** Every model of one person and modality, newest first. */
export function createModels(
  connection: Connection,
  { user_id, modality }: DatasetKey,
): StoreApi<Resource<Model[]>> {
  const newestFirst = async () => {
    const { models } = await connection.bridge.call('models.list', { user_id, modality });
    return models.toSorted((a, b) => b.version - a.version);
  };
  return createResource(connection, ['models'], newestFirst, { name: `models ${user_id} ${modality}` });
}

export type Activations = CallOutput<'models.activations'>;

/** When which version was put in use. */
export function createActivations(
  connection: Connection,
  { user_id, modality }: DatasetKey,
): StoreApi<Resource<Activations>> {
  return createAnswer(connection, ['models'], 'models.activations', { user_id, modality });
}
