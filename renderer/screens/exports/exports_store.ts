import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Exported } from '../../../electron/ipc/contract.ts';
import { onChange } from '../../app/on_change.ts';
import type { Connection } from '../../bridge.ts';

export interface Exports {
  /** A part of a person's name; empty: everybody. */
  person: string;
  /** The newest first; null until the first answer. */
  exports: readonly Exported[] | null;
  /** Where the next page begins; null: everything is in view. */
  next: number | null;
  busy: boolean;
  error: unknown;
  search(person: string): void;
  more(): Promise<void>;
  reload(): Promise<void>;
  /** Exports the version in use to the same place, in the same formats. @returns the job, or null and why not in `error` */
  exportAgain(exported: Exported): Promise<number | null>;
  /** Loads now and whenever something was exported, until the returned function is called. */
  watch(): () => void;
}

const PAGE = 50;
const MOST_AT_ONCE = 200;

/** What left the app, page by page. */
export function createExports(connection: Connection): StoreApi<Exports> {
  const { bridge } = connection;
  let asked = 0;
  const store = createStore<Exports>((set, get) => ({
    ...{ person: '', exports: null, next: null, busy: false, error: null },
    search(person) {
      set({ person });
      void load({}, []);
    },
    async more() {
      const { next, busy, exports } = get();
      if (next !== null && !busy) await load({ before: next }, exports ?? []);
    },
    reload: () => load({}, []),
    async exportAgain({ user_id, modality, active_version, asked: { to, formats } }) {
      if (active_version === null) return null;
      const input = { user_id, modality, version: active_version, to, ...(formats ? { formats } : {}) };
      return bridge.call('models.export', input).then(
        ({ job_id }) => {
          set({ error: null });
          return job_id;
        },
        (error: unknown) => {
          set({ error });
          return null;
        },
      );
    },
    watch,
  }));

  /** Of several answers on their way only the one asked for last counts. */
  async function load(
    from: { before?: number; limit?: number },
    earlier: readonly Exported[],
  ): Promise<void> {
    const mine = ++asked;
    store.setState({ busy: true });
    const person = store.getState().person.trim();
    const input = { ...from, ...(person === '' ? {} : { person }) };
    const seen = await bridge.call('exports.list', input).then(
      ({ exports, next }) => ({ exports: [...earlier, ...exports], next, error: null }),
      (error: unknown) => ({ error }),
    );
    if (mine === asked) store.setState({ ...seen, busy: false });
  }

  /** As many as are in view, so that what somebody is looking at stays there. */
  function loadInView(): Promise<void> {
    const inView = store.getState().exports?.length ?? 0;
    return load({ limit: Math.min(Math.max(inView, PAGE), MOST_AT_ONCE) }, []);
  }

  function watch(): () => void {
    void load({}, []);
    return onChange(connection, ['models'], loadInView);
  }

  return store;
}
