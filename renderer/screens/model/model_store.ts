import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EpochRecord } from '../../../data/schema.ts';
import type { Model } from '../../../electron/ipc/contract.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createModels } from '../../app/models.ts';
import type { Remembered } from '../../app/remembered.ts';
import { createResource, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';

const LAST_FOLDER = 'a3cp_export_folder';

export interface ModelState {
  models: StoreApi<Resource<Model[]>>;
  history: StoreApi<Resource<EpochRecord[]>>;
  /** Where the export goes; begins with where the last one went. */
  folder: string;
  exportError: unknown;
  exportJobId: number | null;
  setFolder(folder: string): void;
  startExport(): Promise<void>;
}

export function createModel(
  connection: Connection,
  memory: Remembered,
  { user_id, modality, version }: DatasetKey & { version: number },
): StoreApi<ModelState> {
  const { bridge } = connection;
  const key = { user_id, modality, version };
  return createStore((set, get) => ({
    models: createModels(connection, key),
    history: createResource(connection, [], async () => (await bridge.call('models.history', key)).epochs),
    folder: memory.read(LAST_FOLDER) ?? '',
    exportError: null,
    exportJobId: null,
    setFolder: (folder) => set({ folder }),
    async startExport() {
      const to = get().folder.trim();
      if (to === '') return;
      memory.write(LAST_FOLDER, to);
      await bridge.call('models.export', { ...key, to }).then(
        ({ job_id }) => set({ exportJobId: job_id, exportError: null }),
        (exportError: unknown) => set({ exportError }),
      );
    },
  }));
}

/** The version to compare with: the newest older one whose test says something and that is no benchmark. */
export function predecessor(models: readonly Model[], version: number): Model | null {
  const older = models.filter((model) => model.version < version && !model.benchmark && model.metrics.test);
  return older.toSorted((a, b) => b.version - a.version)[0] ?? null;
}
