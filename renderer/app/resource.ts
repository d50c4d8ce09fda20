import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallInput, CallName, CallOutput } from '../../electron/ipc/contract.ts';
import type { Connection } from '../bridge.ts';
import { lastAnswersOf } from './last_answers.ts';
import { onChange, type Topic } from './on_change.ts';

/** Something read from the program: nothing yet, the last value, or why the last attempt failed. */
export interface Resource<T> {
  value: T | null;
  /** The value is what was shown last time, and not answered anew yet. */
  stale: boolean;
  error: unknown;
  reload(): Promise<void>;
  /** Loads now and again whenever one of the topics changes, until the returned function is called. */
  watch(): () => void;
}

/** How an answer is shared with others who ask for it. */
export interface Sharing<T> {
  /** Of an answer, plain JSON, that is the same wherever it is asked for: it is shown again at once. */
  name?: string | null;
  /** Where many are shown beside each other: has each wait for its turn. */
  inTurn?: (ask: () => Promise<T>) => Promise<T>;
}

/**
 * Keeps one answer of the program fresh. Changes during a reload cause exactly one more, however many came,
 * so that an import that announces itself ten times a second does not pile up requests.
 */
export function createResource<T>(
  connection: Connection,
  topics: readonly Topic[],
  load: () => Promise<T>,
  { name = null, inTurn = (ask) => ask() }: Sharing<T> = {},
): StoreApi<Resource<T>> {
  const answers = lastAnswersOf(connection);
  // Under one name there is one question, whose answers have one type.
  const last = name === null ? null : (answers.get(name) as T | null);
  let running: Promise<void> | null = null;
  let again = false;
  const store = createStore<Resource<T>>(() => ({
    ...{ value: last, stale: last !== null, error: null },
    ...{ reload, watch },
  }));

  // What waits for its turn may never be asked: it is the question itself that others can share.
  const ask = () => inTurn(() => (name === null ? load() : answers.ask(name, topics, load)));

  /** The same answer once more changes nothing, and nothing is drawn anew. */
  function show(value: T): void {
    const shown = store.getState().value;
    const isSame = name !== null && JSON.stringify(value) === JSON.stringify(shown);
    store.setState({ value: isSame ? shown : value, stale: false, error: null });
  }

  async function loadUntilFresh(): Promise<void> {
    do {
      again = false;
      await ask().then(show, (error: unknown) => store.setState({ stale: false, error }));
    } while (again);
    running = null;
  }

  function reload(): Promise<void> {
    if (running) again = true;
    running ??= loadUntilFresh();
    return running;
  }

  function watch(): () => void {
    void reload();
    return onChange(connection, topics, reload);
  }

  return store;
}

/** One call's answer, kept fresh, and shown again at once to whoever comes back. */
export function createAnswer<K extends CallName>(
  connection: Connection,
  topics: readonly Topic[],
  call: K,
  input: CallInput<K>,
): StoreApi<Resource<CallOutput<K>>> {
  const name = `${call} ${JSON.stringify(input)}`;
  return createResource(connection, topics, () => connection.bridge.call(call, input), { name });
}
