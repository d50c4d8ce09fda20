import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DatasetKey } from '../../app/dataset_key.ts';
import type { Connection } from '../../bridge.ts';

/** What was done about a finding, and the changes that take it back. */
export interface Remedied {
  kind: 'exclude' | 'confirm';
  samples: number;
  edits: readonly number[];
}

export interface Remedies {
  busy: boolean;
  error: unknown;
  done: Remedied | null;
  /** Takes recordings out of training; `reason` stays on record. */
  exclude(sample_ids: readonly number[], reason: string): Promise<void>;
  /** Confirms the labels of all recordings that nobody has confirmed, as they are. */
  confirm(): Promise<void>;
  undo(): Promise<void>;
}

/** The program takes so many at a time. */
const PAGE = 500;

export function createRemedies(
  { bridge }: Connection,
  { user_id, modality }: DatasetKey,
): StoreApi<Remedies> {
  const store = createStore<Remedies>(() => ({
    ...{ busy: false, error: null, done: null },
    exclude: (sample_ids, reason) =>
      act(async () => {
        const { edit } = await bridge.call('recordings.exclude', { sample_ids: [...sample_ids], reason });
        return { kind: 'exclude', samples: edit.samples, edits: [edit.edit_id] };
      }),
    confirm: () => act(confirmAll),
    undo: () => act(takeBack),
  }));

  /** One at a time; the screen hears of the change by itself, and checks again. */
  async function act(work: () => Promise<Remedied | null>): Promise<void> {
    if (store.getState().busy) return;
    store.setState({ busy: true, error: null });
    await work().then(
      (done) => store.setState({ busy: false, done }),
      (error: unknown) => store.setState({ busy: false, error }),
    );
  }

  async function confirmAll(): Promise<Remedied> {
    const byLabel = Map.groupBy(await unconfirmed(), ({ label }) => label);
    byLabel.delete(null);
    const edits: number[] = [];
    let samples = 0;
    for (const [label, recordings] of byLabel) {
      const sample_ids = recordings.map(({ sample_id }) => sample_id);
      const { edit } = await bridge.call('recordings.label', { sample_ids, label: label ?? '' });
      edits.push(edit.edit_id);
      samples += edit.samples;
    }
    return { kind: 'confirm', samples, edits };
  }

  async function unconfirmed() {
    const found: { sample_id: number; label: string | null }[] = [];
    for (let total = 1; found.length < total; ) {
      const page = await bridge.call('recordings.list', {
        ...{ user_id, modality, limit: PAGE, offset: found.length },
        filter: { show: 'unconfirmed' },
      });
      found.push(...page.recordings);
      total = page.recordings.length === 0 ? 0 : page.total;
    }
    return found;
  }

  /** The last change first, so that none is overtaken by another of these. */
  async function takeBack(): Promise<null> {
    for (const edit_id of store.getState().done?.edits.toReversed() ?? []) {
      await bridge.call('recordings.undo', { edit_id });
    }
    return null;
  }

  return store;
}
