import { createStore, type StoreApi } from 'zustand/vanilla';

/** What a screen reader says without moving the focus. */
export interface Announcer {
  message: string;
  announce(message: string): void;
}

export function createAnnouncer(): StoreApi<Announcer> {
  return createStore((set) => ({ message: '', announce: (message) => set({ message }) }));
}
