import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallOutput, LogEntry } from '../../../electron/ipc/contract.ts';
import { type LogView, logView, nothingInView } from '../../app/log_view.ts';
import { onChange } from '../../app/on_change.ts';
import type { Connection } from '../../bridge.ts';
import { everything, filterOf, type LogChoice } from './log_choice.ts';

export type LogFormat = 'csv' | 'jsonl';

export interface RetrainingLog extends LogView<LogEntry> {
  choice: LogChoice;
  choose(change: Partial<LogChoice>): void;
  reload(): Promise<void>;
  more(): Promise<void>;
  /** Everything that the choice shows, as the text of a file. */
  textOf(format: LogFormat): Promise<CallOutput<'retraining.log_text'>>;
  /** Loads now and whenever the log grows, until the returned function is called. */
  watch(): () => void;
}

/** The newest lines first, as many pages as were asked for. */
export function createRetrainingLog(connection: Connection, now: () => number): StoreApi<RetrainingLog> {
  const { bridge } = connection;
  const filter = () => filterOf(store.getState().choice, now());
  const { reload, more, newest } = logView<LogEntry>(() => store, {
    read: (from) => bridge.call('retraining.log', { ...filter(), ...from }),
    idOf: ({ log_id }) => log_id,
  });
  const store: StoreApi<RetrainingLog> = createStore<RetrainingLog>((set, get) => ({
    ...{ ...nothingInView, choice: everything, reload, more },
    choose(change) {
      set({ choice: { ...get().choice, ...change } });
      void reload();
    },
    textOf: (format) => bridge.call('retraining.log_text', { ...filter(), format }),
    watch() {
      void reload();
      return onChange(connection, ['retraining'], newest);
    },
  }));
  return store;
}
