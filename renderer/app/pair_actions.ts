import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection } from '../bridge.ts';
import type { DatasetKey } from './dataset_key.ts';

export interface Snooze {
  hours: number;
  reason: string;
}

/** What a person may answer to a recommendation. */
export interface PairActions {
  /** Something was asked of the program and is not answered yet. */
  busy: boolean;
  error: unknown;
  /** Trains as advised; the job that does, or null where it was refused. */
  follow(): Promise<number | null>;
  /** Whether it worked. */
  snooze(snooze: Snooze): Promise<boolean>;
  wake(): Promise<boolean>;
}

export function createPairActions(
  { bridge }: Connection,
  { user_id, modality }: DatasetKey,
): StoreApi<PairActions> {
  const key = { user_id, modality };
  const store = createStore<PairActions>(() => ({
    busy: false,
    error: null,
    follow: () => ask(() => bridge.call('retraining.follow', key)).then((answer) => answer?.job_id ?? null),
    snooze: (snooze) => ask(() => bridge.call('retraining.snooze', { ...key, ...snooze })).then(Boolean),
    wake: () => ask(() => bridge.call('retraining.wake', key)).then(Boolean),
  }));

  /** One at a time: a second press while the first is on its way asks nothing. */
  async function ask<T>(call: () => Promise<T>): Promise<T | null> {
    if (store.getState().busy) return null;
    store.setState({ busy: true, error: null });
    return call().then(
      (answer) => {
        store.setState({ busy: false });
        return answer;
      },
      (error: unknown) => {
        store.setState({ busy: false, error });
        return null;
      },
    );
  }

  return store;
}
