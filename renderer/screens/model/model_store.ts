import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EpochRecord, ExportFormat } from '../../../data/schema.ts';
import type { CallInput, Job, Model } from '../../../electron/ipc/contract.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { isActive } from '../../app/jobs.ts';
import { createModels } from '../../app/models.ts';
import type { Remembered } from '../../app/remembered.ts';
import { createResource, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';
import { type OfferedPlace, offeredPlaces } from '../../parts/exporting/offered_places.ts';
import { readRecent, rememberFolder } from '../../parts/exporting/recent_folders.ts';

export interface ModelState {
  models: StoreApi<Resource<Model[]>>;
  history: StoreApi<Resource<EpochRecord[]>>;
  /** Sticks that are plugged in, and where earlier exports went. */
  places: StoreApi<Resource<OfferedPlace[]>>;
  /** Where the export goes; begins with where the last one went. */
  folder: string;
  exportError: unknown;
  exportJobId: number | null;
  /** What was last asked for here; null: nothing yet. */
  lastExport: Asked | null;
  setFolder(folder: string): void;
  /** Without formats: all that the model can take, as a folder. */
  startExport(formats?: readonly ExportFormat[]): Promise<void>;
  /** The last one once more, to the same place in the same formats. */
  exportAgain(): Promise<void>;
  /** An export of this model that was begun before the screen was opened. */
  follow(jobs: ReadonlyMap<number, Job>): void;
}

/** Where an export goes, and in which formats; without them all that the model can take. */
type Asked = Pick<CallInput<'models.export'>, 'to' | 'formats'>;

export function createModel(
  connection: Connection,
  memory: Remembered,
  { user_id, modality, version }: DatasetKey & { version: number },
): StoreApi<ModelState> {
  const { bridge } = connection;
  const key = { user_id, modality, version };
  const store = createStore<ModelState>((set, get) => ({
    models: createModels(connection, key),
    history: createResource(connection, [], async () => (await bridge.call('models.history', key)).epochs, {
      name: `epochs ${user_id} ${modality} ${version}`,
    }),
    places: createResource(connection, [], async () =>
      offeredPlaces((await bridge.call('folders.list', {})).places, readRecent(memory)),
    ),
    folder: readRecent(memory)[0] ?? '',
    exportError: null,
    exportJobId: null,
    lastExport: null,
    setFolder: (folder) => set({ folder }),
    async startExport(formats) {
      const to = get().folder.trim();
      if (to !== '') await ask({ to, ...(formats ? { formats: [...formats] } : {}) });
    },
    async exportAgain() {
      const { lastExport } = get();
      if (lastExport) await ask(lastExport);
    },
    follow(jobs) {
      if (get().exportJobId !== null) return;
      const underWay = [...jobs.values()].find((job) => isExportOf(job, key) && isActive(job));
      if (underWay) set({ exportJobId: underWay.job_id });
    },
  }));

  async function ask(asked: Asked): Promise<void> {
    rememberFolder(memory, asked.to);
    store.setState({ lastExport: asked });
    await bridge.call('models.export', { ...key, ...asked }).then(
      ({ job_id }) => store.setState({ exportJobId: job_id, exportError: null }),
      (exportError: unknown) => store.setState({ exportError }),
    );
  }

  return store;
}

function isExportOf(job: Job, { user_id, modality }: DatasetKey): boolean {
  return job.kind === 'export' && job.user_id === user_id && job.modality === modality;
}
