import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallOutput, LogEntry } from '../../../electron/ipc/contract.ts';
import type { Connection } from '../../bridge.ts';
import { everything, filterOf, type LogChoice, withNewest } from './log_choice.ts';

export type LogFormat = 'csv' | 'jsonl';

export interface RetrainingLog {
  choice: LogChoice;
  /** null until the first answer. */
  entries: readonly LogEntry[] | null;
  /** How many lines the choice has, in view or not. */
  total: number;
  /** Where the next page begins; null: everything is in view. */
  next: number | null;
  busy: boolean;
  error: unknown;
  choose(change: Partial<LogChoice>): void;
  reload(): Promise<void>;
  more(): Promise<void>;
  /** Everything that the choice shows, as the text of a file. */
  textOf(format: LogFormat): Promise<CallOutput<'retraining.log_text'>>;
  /** Loads now and whenever the log grows, until the returned function is called. */
  watch(): () => void;
}

type Page = CallOutput<'retraining.log'>;
type InView = Pick<RetrainingLog, 'entries' | 'total' | 'next'>;

/** The newest lines first, as many pages as were asked for. */
export function createRetrainingLog(
  { bridge, onReopened }: Connection,
  now: () => number,
): StoreApi<RetrainingLog> {
  let asked = 0;
  const store = createStore<RetrainingLog>((set, get) => ({
    ...{ choice: everything, entries: null, total: 0, next: null, busy: false, error: null },
    choose(change) {
      set({ choice: { ...get().choice, ...change } });
      void get().reload();
    },
    reload: () => load({}, (page) => page),
    more,
    textOf: (format) => bridge.call('retraining.log_text', { ...filterOf(get().choice, now()), format }),
    watch,
  }));

  /** Shows a page in the way given. Of several on their way only the one asked for last counts. */
  async function load(from: { before?: number }, show: (page: Page, state: RetrainingLog) => InView) {
    const mine = ++asked;
    store.setState({ busy: true });
    const input = { ...filterOf(store.getState().choice, now()), ...from };
    const seen = await bridge.call('retraining.log', input).then(
      (page) => () => ({ ...show(page, store.getState()), error: null }),
      (error: unknown) => () => ({ error }),
    );
    if (mine === asked) store.setState({ ...seen(), busy: false });
  }

  async function more(): Promise<void> {
    const { next, busy } = store.getState();
    if (next === null || busy) return;
    await load({ before: next }, (page, { entries }) => ({
      ...page,
      entries: [...(entries ?? []), ...page.entries],
    }));
  }

  function newest(): Promise<void> {
    return load({}, (page, { entries, next }) => {
      const together = withNewest(entries ?? [], page.entries);
      return together ? { entries: together, total: page.total, next } : page;
    });
  }

  function watch(): () => void {
    const stopChanges = bridge.subscribe('store.changed', ({ topics }) => {
      if (topics.includes('retraining')) void newest();
    });
    const stopCatchingUp = onReopened(() => void newest());
    void store.getState().reload();
    return () => {
      stopChanges();
      stopCatchingUp();
    };
  }

  return store;
}
