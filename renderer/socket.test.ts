import { describe, expect, it } from 'vitest';
import { createConnection } from './bridge.ts';
import { createSocketTransport, type Socket } from './socket.ts';

/** The program's end of the line, and a clock that runs when the test says so. */
function line() {
  const sockets: (Socket & { sent: { id: number; name: string; input: unknown }[] })[] = [];
  const delays: { milliseconds: number; run(): void }[] = [];
  const transport = createSocketTransport({
    open() {
      const sent: { id: number; name: string; input: unknown }[] = [];
      const socket = {
        sent,
        send: (frame: unknown) => sent.push(JSON.parse(String(frame))),
        onopen: null,
        onclose: null,
        onmessage: null,
      };
      sockets.push(socket as unknown as (typeof sockets)[number]);
      return socket as unknown as Socket;
    },
    after: (milliseconds, run) => delays.push({ milliseconds, run }),
  });
  const latest = () => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error('No socket was opened.');
    return socket;
  };
  const fire = (event: 'onopen' | 'onclose') => (latest()[event] as (() => void) | null)?.();
  return {
    transport,
    sockets,
    delays,
    sent: () => latest().sent,
    opens: () => fire('onopen'),
    breaks: () => fire('onclose'),
    says: (frame: unknown) =>
      (latest().onmessage as ((event: { data: string }) => void) | null)?.({ data: JSON.stringify(frame) }),
  };
}

const info = { version: '1', workspace: '/w', empty: true, native_dialogs: false, operator: 'me' };

describe('the socket', () => {
  it('carries a call and its answer, parsed both ways', async () => {
    const { transport, opens, sent, says } = line();
    const { bridge } = createConnection(transport);
    opens();
    const answer = bridge.call('jobs.list', { limit: 20 });
    expect(sent()).toEqual([{ id: 1, name: 'jobs.list', input: { limit: 20 } }]);
    says({ id: 1, output: { jobs: [], next: null } });
    await expect(answer).resolves.toEqual({ jobs: [], next: null });
  });

  it('refuses an input or an answer that the contract does not know', async () => {
    const { transport, opens, says, sent } = line();
    const { bridge } = createConnection(transport);
    opens();
    await expect(bridge.call('jobs.list', { limit: 0 })).rejects.toThrow();
    expect(sent()).toEqual([]);
    const answer = bridge.call('app.info', {});
    says({ id: 1, output: { version: 7 } });
    await expect(answer).rejects.toThrow();
  });

  it('keeps answers apart, in whatever order they come', async () => {
    const { transport, opens, says } = line();
    opens();
    const answers = Promise.all([transport.request('app.info', {}), transport.request('users.list', {})]);
    says({ id: 2, output: 'second' });
    says({ id: 1, output: 'first' });
    await expect(answers).resolves.toEqual(['first', 'second']);
  });

  it('hands on the code, message and details of an error', async () => {
    const { transport, opens, says } = line();
    opens();
    const answer = transport.request('demo.create', {});
    says({ id: 1, error: { code: 'GATE_FAILED', message: 'Record more.', details: { classes: 1 } } });
    await expect(answer).rejects.toMatchObject({
      code: 'GATE_FAILED',
      message: 'Record more.',
      details: { classes: 1 },
    });
  });

  it('hands events to those who listen, and no longer to those who stopped', () => {
    const { transport, opens, says } = line();
    const { bridge } = createConnection(transport);
    const heard: unknown[] = [];
    const stop = bridge.subscribe('store.changed', (payload) => heard.push(payload));
    opens();
    says({ event: 'store.changed', payload: { topics: ['users'] } });
    stop();
    says({ event: 'store.changed', payload: { topics: ['models'] } });
    expect(heard).toEqual([{ topics: ['users'] }]);
  });

  it('keeps calls that were made before it first opened', async () => {
    const { transport, opens, breaks, sent, says, delays } = line();
    const answer = transport.request('app.info', {});
    breaks();
    expect(transport.state.getState()).toBe('connecting');
    delays[0]?.run();
    opens();
    expect(sent()).toHaveLength(1);
    says({ id: 1, output: info });
    await expect(answer).resolves.toEqual(info);
  });

  it('rejects what was under way when it broke, and what is asked until it is back', async () => {
    const { transport, opens, breaks } = line();
    opens();
    const answer = transport.request('demo.create', {});
    breaks();
    await expect(answer).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
    await expect(transport.request('app.info', {})).rejects.toMatchObject({ code: 'CONNECTION_LOST' });
    expect(transport.state.getState()).toBe('lost');
  });

  it('comes back by itself, waiting longer after each failure, and tells so', () => {
    const { transport, opens, breaks, delays, sockets } = line();
    let reopened = 0;
    createConnection(transport).onReopened(() => {
      reopened += 1;
    });
    opens();
    for (let attempt = 0; attempt < 7; attempt++) {
      breaks();
      delays.at(-1)?.run();
    }
    expect(delays.map(({ milliseconds }) => milliseconds)).toEqual([250, 500, 1000, 2000, 4000, 4000, 4000]);
    opens();
    expect(reopened).toBe(1);
    expect(transport.state.getState()).toBe('open');
    breaks();
    expect(delays.at(-1)?.milliseconds).toBe(250);
    expect(sockets).toHaveLength(8);
  });

  it('is open, not reopened, the first time', () => {
    const { transport, opens } = line();
    let reopened = 0;
    createConnection(transport).onReopened(() => {
      reopened += 1;
    });
    opens();
    expect(reopened).toBe(0);
  });
});
