import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallOutput, Model } from '../../../electron/ipc/contract.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createResource, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';
import { type TimelineEntry, timelineOf } from './timeline.ts';

export type Compared = CallOutput<'models.compare'>;

/** The newer beside the older, or the other way round: the answer always says how the newer does. */
export type Pair = readonly [number, number];

export interface Versions {
  models: readonly Model[];
  entries: readonly TimelineEntry[];
}

export interface Models {
  versions: StoreApi<Resource<Versions>>;
  /** What is compared or has been; null: nobody has asked yet. */
  pair: Pair | null;
  comparing: boolean;
  compared: Compared | null;
  compareError: unknown;
  deleteError: unknown;
  compare(pair: Pair): Promise<void>;
  /** Deletes a version's files for good. @returns whether that was possible */
  remove(version: number, reason: string): Promise<boolean>;
}

export function createModelsScreen(
  connection: Connection,
  { user_id, modality }: DatasetKey,
): StoreApi<Models> {
  const { bridge } = connection;
  const key = { user_id, modality };
  const load = async () => {
    const [{ models }, { activations }, past] = await Promise.all([
      bridge.call('models.list', key),
      bridge.call('models.activations', key),
      bridge.call('models.past', key),
    ]);
    return { models, entries: timelineOf(models, activations, past) };
  };
  const versions = createResource(connection, ['models'], load, { name: `versions ${user_id} ${modality}` });
  let asked = 0;
  return createStore((set) => ({
    versions,
    ...{ pair: null, comparing: false, compared: null, compareError: null, deleteError: null },
    async compare(pair) {
      const mine = ++asked;
      set({ pair, comparing: true, compared: null, compareError: null });
      const outcome = await bridge.call('models.compare', { ...key, versions: [pair[0], pair[1]] }).then(
        (compared) => ({ compared }),
        (compareError: unknown) => ({ compareError }),
      );
      if (mine === asked) set({ comparing: false, ...outcome });
    },
    remove: (version, reason) =>
      bridge.call('models.delete', { ...key, version, reason }).then(
        async () => {
          set({ deleteError: null });
          await versions.getState().reload();
          return true;
        },
        (deleteError: unknown) => {
          set({ deleteError });
          return false;
        },
      ),
  }));
}
