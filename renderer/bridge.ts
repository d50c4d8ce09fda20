import type { StoreApi } from 'zustand/vanilla';
import {
  type Bridge,
  type CallInput,
  type CallName,
  type CallOutput,
  calls,
  type EventName,
  type EventPayload,
  events,
} from '../electron/ipc/contract.ts';
import { preloadTransport } from './preload_transport.ts';
import { openSocketTransport } from './socket.ts';

/** `lost` is a connection that once held; before that it is still `connecting`. */
export type ConnectionState = 'connecting' | 'open' | 'lost';

/** Carries calls and events to the program and back, without looking into them. */
export interface Transport {
  /** Resolves to the call's output, or rejects with an AppError. */
  request<K extends CallName>(name: K, input: CallInput<K>): Promise<unknown>;
  listen(event: EventName, listener: (payload: unknown) => void): () => void;
  readonly state: StoreApi<ConnectionState>;
}

/** The bridge, and whether it holds. */
export interface Connection {
  readonly bridge: Bridge;
  readonly state: StoreApi<ConnectionState>;
  /** Called when a lost connection is back: whatever was read before may have changed. */
  onReopened(listener: () => void): () => void;
}

/** Connects through Electron's preload where there is one, else through the loopback host's socket. */
export function connect(page: Window): Connection {
  return createConnection(page.a3cp ? preloadTransport(page.a3cp) : openSocketTransport(page));
}

/** Parses all that crosses, in both directions, by the schemas of the contract. */
export function createConnection(transport: Transport): Connection {
  return {
    bridge: {
      call: (name, input) => call(transport, name, input),
      subscribe: (name, listener) => subscribe(transport, name, listener),
    },
    state: transport.state,
    onReopened: (listener) =>
      transport.state.subscribe((now, before) => {
        if (now === 'open' && before === 'lost') listener();
      }),
  };
}

async function call<K extends CallName>(
  transport: Transport,
  name: K,
  input: CallInput<K>,
): Promise<CallOutput<K>> {
  calls[name].input.parse(input);
  const output = await transport.request(name, input);
  // The schema was looked up by the same key as the type, which TypeScript cannot follow through a union.
  return calls[name].output.parse(output) as CallOutput<K>;
}

function subscribe<K extends EventName>(
  transport: Transport,
  name: K,
  listener: (payload: EventPayload<K>) => void,
): () => void {
  // As above: schema and type share the key.
  return transport.listen(name, (payload) => listener(events[name].parse(payload) as EventPayload<K>));
}
