import { createStore } from 'zustand/vanilla';
import { errorJsonSchema } from '../data/schema.ts';
import type { Bridge, PreloadBridge } from '../electron/ipc/contract.ts';
import type { ConnectionState, Transport } from './bridge.ts';
import { toAppError } from './frame_error.ts';

declare global {
  interface Window {
    /** Exposed by electron/preload.ts; absent in a browser. */
    a3cp?: PreloadBridge;
  }
}

/** Electron's channel lives as long as the window: it is open from the start and never lost. */
export function preloadTransport(preload: Bridge): Transport {
  return {
    request: (name, input) => preload.call(name, input).catch(rethrow),
    listen: (event, listener) => preload.subscribe(event, listener),
    state: createStore<ConnectionState>(() => 'open'),
  };
}

/** Out of the preload come errors as JSON, because of an Error only the message would cross. */
function rethrow(reason: unknown): never {
  const error = errorJsonSchema.safeParse(reason);
  throw error.success ? toAppError(error.data) : reason;
}
