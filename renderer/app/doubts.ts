import type { StoreApi } from 'zustand/vanilla';
import type { Connection } from '../bridge.ts';
import type { DatasetKey } from './dataset_key.ts';
import { createResource, type Resource } from './resource.ts';

/** How many recordings should be looked at first; the first time, all of them are read for it. */
export function createDoubtCount(
  connection: Connection,
  { user_id, modality }: DatasetKey,
): StoreApi<Resource<number>> {
  return createResource(connection, ['datasets'], async () => {
    const wanted = { user_id, modality, filter: { show: 'check' as const }, limit: 1 };
    return (await connection.bridge.call('recordings.list', wanted)).total;
  });
}
