import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Connection } from '../bridge.ts';
import { onChange, type Topic } from './on_change.ts';

/** Something read from the program: nothing yet, the last value, or why the last attempt failed. */
export interface Resource<T> {
  value: T | null;
  error: unknown;
  reload(): Promise<void>;
  /** Loads now and again whenever one of the topics changes, until the returned function is called. */
  watch(): () => void;
}

/**
 * Keeps one answer of the program fresh. Changes during a reload cause exactly one more, however many came,
 * so that an import that announces itself ten times a second does not pile up requests.
 */
export function createResource<T>(
  connection: Connection,
  topics: readonly Topic[],
  load: () => Promise<T>,
): StoreApi<Resource<T>> {
  let running: Promise<void> | null = null;
  let stale = false;
  const store = createStore<Resource<T>>(() => ({ value: null, error: null, reload, watch }));

  async function loadUntilFresh(): Promise<void> {
    do {
      stale = false;
      await load().then(
        (value) => store.setState({ value, error: null }),
        (error: unknown) => store.setState({ error }),
      );
    } while (stale);
    running = null;
  }

  function reload(): Promise<void> {
    if (running) stale = true;
    running ??= loadUntilFresh();
    return running;
  }

  function watch(): () => void {
    void reload();
    return onChange(connection, topics, reload);
  }

  return store;
}
