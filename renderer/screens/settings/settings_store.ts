import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CallInput, CallOutput } from '../../../electron/ipc/contract.ts';
import { createAnswer } from '../../app/resource.ts';
import type { Connection } from '../../bridge.ts';

export type Settings = CallOutput<'settings.get'>;
export type SettingsChange = CallInput<'settings.set'>;

export interface SettingsState {
  /** null until the first answer. */
  settings: Settings | null;
  loadError: unknown;
  /** Why the last change was refused; what was in force still is. */
  error: unknown;
  /** Rises with every change that holds now. */
  saved: number;
  reload(): Promise<void>;
  /** Holds at once; refused, everything stays as it was. */
  change(change: SettingsChange): Promise<void>;
  /** Loads now and whenever somebody changes a setting, until the returned function is called. */
  watch(): () => void;
}

/** The settings in force, each of them changed by itself. */
export function createSettings(connection: Connection): StoreApi<SettingsState> {
  const { bridge } = connection;
  const resource = createAnswer(connection, ['settings'], 'settings.get', {});
  const store = createStore<SettingsState>((set) => ({
    ...{ settings: resource.getState().value, loadError: null, error: null, saved: 0 },
    reload: () => resource.getState().reload(),
    async change(change) {
      await bridge.call('settings.set', change).then(
        (settings) => set(({ saved }) => ({ settings, saved: saved + 1, error: null })),
        (error: unknown) => set({ error }),
      );
    },
    watch: () => resource.getState().watch(),
  }));
  resource.subscribe(({ value, error }) => store.setState({ settings: value, loadError: error }));
  return store;
}
