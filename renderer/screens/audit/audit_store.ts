import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AuditEntry, CallOutput } from '../../../electron/ipc/contract.ts';
import { type LogView, logView, nothingInView } from '../../app/log_view.ts';
import { onChange } from '../../app/on_change.ts';
import type { Connection } from '../../bridge.ts';
import { type AuditChoice, auditFilterOf, everything } from './audit_choice.ts';

export type AuditFormat = 'csv' | 'jsonl';
export type AuditChain = CallOutput<'audit.verify'>;

export interface AuditLog extends LogView<AuditEntry> {
  choice: AuditChoice;
  /** How the last check of the whole log ended; null: it was not checked yet. */
  chain: AuditChain | null;
  checking: boolean;
  chainError: unknown;
  choose(change: Partial<AuditChoice>): void;
  reload(): Promise<void>;
  more(): Promise<void>;
  check(): Promise<void>;
  /** Everything that the choice shows, as the text of a file. */
  textOf(format: AuditFormat): Promise<{ text: string; entries: number }>;
  /** Loads now and whenever the log grows, until the returned function is called. */
  watch(): () => void;
}

/** The newest entries first, as many pages as were asked for. */
export function createAuditLog(connection: Connection, now: () => number): StoreApi<AuditLog> {
  const { bridge } = connection;
  const filter = () => auditFilterOf(store.getState().choice, now());
  const { reload, more, newest } = logView<AuditEntry>(() => store, {
    read: (from) => bridge.call('audit.list', { ...filter(), ...from }),
    idOf: ({ entry_id }) => entry_id,
  });
  const store: StoreApi<AuditLog> = createStore<AuditLog>((set, get) => ({
    ...{ ...nothingInView, choice: everything },
    ...{ chain: null, checking: false, chainError: null },
    choose(change) {
      set({ choice: { ...get().choice, ...change } });
      void reload();
    },
    ...{ reload, more },
    async check() {
      set({ checking: true, chainError: null });
      await bridge.call('audit.verify', {}).then(
        (chain) => set({ chain }),
        (chainError: unknown) => set({ chainError }),
      );
      set({ checking: false });
    },
    textOf,
    watch,
  }));

  async function textOf(format: AuditFormat) {
    const chosen = filter();
    const pieces: string[] = [];
    let entries = 0;
    for (let before: number | null | undefined; before !== null; ) {
      const from: { before?: number } = before === undefined ? {} : { before };
      const piece = await bridge.call('audit.text', { ...chosen, ...from, format });
      pieces.push(piece.text);
      entries += piece.entries;
      before = piece.next;
    }
    return { text: pieces.join(''), entries };
  }

  function watch(): () => void {
    void reload();
    return onChange(connection, ['audit'], newest);
  }

  return store;
}
