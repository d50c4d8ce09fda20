import { createStore } from 'zustand/vanilla';
import type { Bridge } from '../electron/ipc/contract.ts';
import type { ConnectionState, Transport } from './bridge.ts';

declare global {
  interface Window {
    /** Exposed by electron/preload.ts; absent in a browser. */
    a3cp?: Bridge;
  }
}

/** Electron's channel lives as long as the window: it is open from the start and never lost. */
export function preloadTransport(preload: Bridge): Transport {
  const raw = preload as unknown as {
    call(name: string, input: unknown): Promise<unknown>;
    subscribe(event: string, listener: (payload: unknown) => void): () => void;
  };
  return {
    request: (name, input) => raw.call(name, input),
    listen: (event, listener) => raw.subscribe(event, listener),
    state: createStore<ConnectionState>(() => 'open'),
  };
}
