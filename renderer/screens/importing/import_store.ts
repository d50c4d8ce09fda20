import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Modality } from '../../../data/schema.ts';
import type { CallInput } from '../../../electron/ipc/contract.ts';
import type { Connection } from '../../bridge.ts';

export interface ImportForm {
  path: string;
  modality: Modality | null;
  /** Empty: the recordings say themselves whose they are. */
  person: string;
  labelsFile: string;
  /** Ticked by the operator; never assumed. */
  consent: boolean;
  starting: boolean;
  error: unknown;
  /** Rises with every attempt to start, so that the form can lead to what is missing. */
  attempts: number;
  set(change: Partial<Pick<ImportForm, 'path' | 'modality' | 'person' | 'labelsFile' | 'consent'>>): void;
  /** Resolves to the job that was started, or null when something is missing or was refused. */
  start(): Promise<number | null>;
}

export function createImportForm(
  { bridge }: Connection,
  given: { user_id: string; modality: Modality | null; path?: string },
): StoreApi<ImportForm> {
  const store = createStore<ImportForm>((set) => ({
    path: given.path ?? '',
    modality: given.modality,
    person: given.user_id,
    labelsFile: '',
    consent: false,
    starting: false,
    error: null,
    attempts: 0,
    // Why it was refused was said of what stood there before.
    set: (change) => set({ ...change, error: null }),
    start,
  }));

  async function start(): Promise<number | null> {
    const state = store.getState();
    const input = importInput(state);
    store.setState({ attempts: state.attempts + 1 });
    if (!input || state.starting) return null;
    store.setState({ starting: true, error: null });
    try {
      return (await bridge.call('imports.start', input)).job_id;
    } catch (error) {
      store.setState({ error });
      return null;
    } finally {
      store.setState({ starting: false });
    }
  }

  return store;
}

/** A CSV may hold numbers for labels, whose names then stand in a second file. */
export function mayNeedLabels(path: string): boolean {
  return /\.csv$/i.test(path.trim());
}

/** What the form asks for, or null while the path or the modality is missing. */
export function importInput(form: ImportForm): CallInput<'imports.start'> | null {
  const path = form.path.trim();
  const person = form.person.trim();
  const labelsFile = form.labelsFile.trim();
  if (path === '' || form.modality === null) return null;
  return {
    path,
    modality: form.modality,
    consent: form.consent ? 'given' : 'unknown',
    ...(person === '' ? {} : { user_id: person }),
    ...(labelsFile === '' || !mayNeedLabels(path) ? {} : { labels_file: labelsFile }),
  };
}
