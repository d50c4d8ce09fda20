import { createStore } from 'zustand/vanilla';
import { AppError } from '../data/errors.ts';
import { eventFrameSchema, responseFrameSchema } from '../electron/ipc/contract.ts';
import type { ConnectionState, Transport } from './bridge.ts';
import { toAppError } from './frame_error.ts';

/** The program cannot be reached: its window outlived it, or it was put to sleep. */
export class ConnectionLostError extends AppError {
  constructor() {
    super('CONNECTION_LOST', 'The connection to the program was lost. It is being restored.');
  }
}

/** What is used of a browser's WebSocket. */
export type Socket = Pick<WebSocket, 'send' | 'onopen' | 'onclose' | 'onmessage'>;

export interface SocketEnvironment {
  open(): Socket;
  after(milliseconds: number, run: () => void): void;
}

interface PendingCall {
  frame: string;
  resolve(output: unknown): void;
  reject(error: AppError): void;
}

const FIRST_DELAY_MS = 250;
const LONGEST_DELAY_MS = 4000;

/** The loopback host's socket, at `/ipc` of the page's own host. */
export function openSocketTransport(page: Window): Transport {
  const address = `${page.location.protocol === 'https:' ? 'wss' : 'ws'}://${page.location.host}/ipc`;
  return createSocketTransport({
    open: () => new WebSocket(address),
    after: (milliseconds, run) => page.setTimeout(run, milliseconds),
  });
}

/**
 * Calls and events over one WebSocket that comes back by itself. Calls made before the first connection
 * wait for it; calls that were under way when a connection broke are rejected, since nobody can know
 * whether the program still did them.
 */
export function createSocketTransport(environment: SocketEnvironment): Transport {
  const state = createStore<ConnectionState>(() => 'connecting');
  const pending = new Map<number, PendingCall>();
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  let socket = connect();
  let failures = 0;
  let lastId = 0;

  function connect(): Socket {
    const opened = environment.open();
    opened.onopen = () => {
      failures = 0;
      state.setState('open', true);
      for (const call of pending.values()) opened.send(call.frame);
    };
    opened.onmessage = ({ data }) => receive(JSON.parse(String(data)));
    opened.onclose = reconnect;
    return opened;
  }

  function reconnect(): void {
    if (state.getState() !== 'connecting') {
      state.setState('lost', true);
      for (const call of pending.values()) call.reject(new ConnectionLostError());
      pending.clear();
    }
    environment.after(Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** failures), () => {
      failures += 1;
      socket = connect();
    });
  }

  function receive(frame: unknown): void {
    const event = eventFrameSchema.safeParse(frame);
    if (event.success) {
      for (const listener of listeners.get(event.data.event) ?? []) listener(event.data.payload);
      return;
    }
    const response = responseFrameSchema.parse(frame);
    const call = pending.get(response.id);
    pending.delete(response.id);
    if ('error' in response) call?.reject(toAppError(response.error));
    else call?.resolve(response.output);
  }

  function request(name: string, input: unknown): Promise<unknown> {
    if (state.getState() === 'lost') return Promise.reject(new ConnectionLostError());
    lastId += 1;
    const id = lastId;
    const frame = JSON.stringify({ id, name, input });
    return new Promise((resolve, reject) => {
      pending.set(id, { frame, resolve, reject });
      if (state.getState() === 'open') socket.send(frame);
    });
  }

  function listen(event: string, listener: (payload: unknown) => void): () => void {
    const listening = listeners.get(event) ?? new Set();
    listeners.set(event, listening.add(listener));
    return () => listening.delete(listener);
  }

  return { request, listen, state };
}
