import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallOutput, RecordingEdit } from '../../../electron/ipc/contract.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createResource, type Resource } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';

type Change = 'recordings.label' | 'recordings.exclude' | 'recordings.include' | 'recordings.undo';

export interface Edits {
  /** The changes that can still be taken back, the newest first. */
  recent: StoreApi<Resource<RecordingEdit[]>>;
  /** What was done last, for the notice; null: nothing, or it was dismissed. */
  last: RecordingEdit | null;
  /** Why the last change was not made. */
  failure: unknown;
  /** Makes a change and says whether it was made. */
  make(change: () => Promise<CallOutput<Change>>): Promise<boolean>;
  /** Takes a change back; without a number the newest one. */
  undo(edit_id?: number): Promise<boolean>;
  dismiss(): void;
}

export function createEdits(connection: Connection, { user_id, modality }: DatasetKey): StoreApi<Edits> {
  const { bridge } = connection;
  const load = async () => {
    const { edits } = await bridge.call('recordings.edits', { user_id, modality });
    return edits.filter(({ kind }) => kind !== 'undo');
  };
  const recent = createResource(connection, ['datasets'], load, { name: `edits ${user_id} ${modality}` });

  const store = createStore<Edits>((set, get) => ({
    recent,
    last: null,
    failure: null,
    async make(change) {
      try {
        const { edit } = await change();
        set({ last: edit, failure: null });
        await recent.getState().reload();
        return true;
      } catch (failure) {
        set({ last: null, failure });
        return false;
      }
    },
    async undo(edit_id) {
      // Twice in a row is the one before it: what was taken back has left the list by then.
      const wanted = edit_id ?? recent.getState().value?.[0]?.edit_id;
      if (wanted === undefined) return false;
      return get().make(() => bridge.call('recordings.undo', { edit_id: wanted }));
    },
    dismiss: () => set({ last: null, failure: null }),
  }));
  return store;
}
