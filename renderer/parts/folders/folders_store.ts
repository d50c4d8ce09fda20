import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Bridge, CallOutput } from '../../../electron/ipc/contract.ts';

export type Listing = CallOutput<'folders.list'>;

export interface Folders {
  listing: Listing | null;
  /** As typed above the list; becomes the listing's path when a folder opens. */
  typed: string;
  error: unknown;
  setTyped(typed: string): void;
  /** Opens a folder; without a path, the person's home. On failure the folder in view stays. */
  open(path?: string): Promise<void>;
}

export function createFolders(bridge: Bridge): StoreApi<Folders> {
  let latest = 0;
  return createStore((set) => ({
    listing: null,
    typed: '',
    error: null,
    setTyped: (typed) => set({ typed }),
    async open(path) {
      latest += 1;
      const asked = latest;
      const answer = bridge.call('folders.list', path === undefined || path === '' ? {} : { path });
      await answer.then(
        // Of two quick clicks the later one counts, whichever answer comes first.
        (listing) => asked === latest && set({ listing, typed: listing.path, error: null }),
        (error: unknown) => asked === latest && set({ error }),
      );
    },
  }));
}
