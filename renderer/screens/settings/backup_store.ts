import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallOutput } from '../../../electron/ipc/contract.ts';
import type { Remembered } from '../../app/remembered.ts';
import { createAnswer } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';

export type BackupStatus = CallOutput<'backup.status'>;

export interface BackupState {
  /** null until the first answer. */
  status: BackupStatus | null;
  statusError: unknown;
  /** Where the next backup goes: on this computer, the place of the last one. */
  folder: string;
  job_id: number | null;
  error: unknown;
  setFolder(folder: string): void;
  start(): Promise<void>;
  reload(): Promise<void>;
  watch(): () => void;
}

const FOLDER = 'a3cp_backup_folder';

/** Making backups, and knowing of the last one. */
export function createBackup(connection: Connection, memory: Remembered): StoreApi<BackupState> {
  const { bridge } = connection;
  const resource = createAnswer(connection, ['audit'], 'backup.status', {});
  const store = createStore<BackupState>((set, get) => ({
    ...{ status: resource.getState().value, statusError: null, job_id: null, error: null },
    folder: memory.read(FOLDER) ?? '',
    setFolder: (folder) => set({ folder }),
    async start() {
      const to = get().folder.trim();
      if (to === '') return;
      memory.write(FOLDER, to);
      await bridge.call('backup.start', { to }).then(
        ({ job_id }) => set({ job_id, error: null }),
        (error: unknown) => set({ error }),
      );
    },
    reload: () => resource.getState().reload(),
    watch: () => resource.getState().watch(),
  }));
  resource.subscribe(({ value, error }) => store.setState({ status: value, statusError: error }));
  return store;
}

const DAY_MS = 86_400_000;
/** A month of work is what one may lose without thinking about it; more should be somebody's decision. */
const OLD_DAYS = 30;

/** How long ago the last backup was made, in whole days; null: there is none. */
export function backupAge({ last }: BackupStatus, now: number): { days: number; old: boolean } | null {
  if (!last) return null;
  const days = Math.max(0, Math.floor((now - last.made_at) / DAY_MS));
  return { days, old: days > OLD_DAYS };
}
