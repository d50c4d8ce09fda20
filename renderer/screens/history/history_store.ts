import type { StoreApi } from 'zustand/vanilla';
import type { CallOutput } from '../../../electron/ipc/contract.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createAnswer, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';

export type PersonHistory = CallOutput<'people.history'>;

/** What happened to somebody's recordings and models, so many entries of it, the newest first. */
export function createHistory(
  connection: Connection,
  { user_id, modality }: DatasetKey,
  limit: number,
): StoreApi<Resource<PersonHistory>> {
  const topics = ['datasets', 'models', 'retraining', 'audit'] as const;
  return createAnswer(connection, topics, 'people.history', { user_id, modality, limit });
}
