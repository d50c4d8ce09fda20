import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AuditEntry, CallOutput } from '../../../electron/ipc/contract.ts';
import type { Connection } from '../../bridge.ts';
import { type AuditChoice, auditFilterOf, everything } from './audit_choice.ts';

export type AuditFormat = 'csv' | 'jsonl';
export type AuditChain = CallOutput<'audit.verify'>;

export interface AuditLog {
  choice: AuditChoice;
  /** null until the first answer. */
  entries: readonly AuditEntry[] | null;
  /** How many entries the choice has, in view or not. */
  total: number;
  /** Where the next page begins; null: everything is in view. */
  next: number | null;
  busy: boolean;
  error: unknown;
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

type Page = CallOutput<'audit.list'>;

/** The newest entries first, as many pages as were asked for. */
export function createAuditLog({ bridge, onReopened }: Connection, now: () => number): StoreApi<AuditLog> {
  let asked = 0;
  const filter = () => auditFilterOf(store.getState().choice, now());
  const store = createStore<AuditLog>((set, get) => ({
    ...{ choice: everything, entries: null, total: 0, next: null, busy: false, error: null },
    ...{ chain: null, checking: false, chainError: null },
    choose(change) {
      set({ choice: { ...get().choice, ...change } });
      void get().reload();
    },
    reload: () => load({}, (page) => page),
    more,
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

  /** Shows a page in the way given. Of several on their way only the one asked for last counts. */
  async function load(from: { before?: number }, show: (page: Page, state: AuditLog) => Partial<AuditLog>) {
    const mine = ++asked;
    store.setState({ busy: true });
    const seen = await bridge.call('audit.list', { ...filter(), ...from }).then(
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

  /** The log only grows: what came since stands before what is in view, or the view begins anew. */
  function newest(): Promise<void> {
    return load({}, (page, { entries, next }) => {
      const last = entries?.[0]?.entry_id;
      const overlaps = page.entries.some(({ entry_id }) => entry_id === last);
      if (!entries || last === undefined || !overlaps) return page;
      const added = page.entries.filter(({ entry_id }) => entry_id > last);
      return { entries: [...added, ...entries], total: page.total, next };
    });
  }

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
    const stopChanges = bridge.subscribe('store.changed', ({ topics }) => {
      if (topics.includes('audit')) void newest();
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
