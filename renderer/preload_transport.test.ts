import { describe, expect, it } from 'vitest';
import type { Bridge } from '../electron/ipc/contract.ts';
import { createConnection } from './bridge.ts';
import { preloadTransport } from './preload_transport.ts';

const silent = { subscribe: () => () => undefined };

describe('the preload', () => {
  it('is open from the start', () => {
    const preload = { ...silent, call: () => Promise.reject(new Error('unused')) } as Bridge;
    expect(preloadTransport(preload).state.getState()).toBe('open');
  });

  it('gives back errors with their code, though they cross as plain JSON', async () => {
    const refusal = { code: 'JOB_UNKNOWN', message: 'There is no job 7.' };
    const preload = { ...silent, call: () => Promise.reject(refusal) } as Bridge;
    const { bridge } = createConnection(preloadTransport(preload));
    await expect(bridge.call('jobs.get', { job_id: 7 })).rejects.toMatchObject({
      name: 'AppError',
      ...refusal,
    });
  });

  it('parses answers and events by the contract, as over the socket', async () => {
    const heard: unknown[] = [];
    const preload = {
      call: () => Promise.resolve({ jobs: 'many' }),
      subscribe: (_: string, listener: (payload: unknown) => void) => {
        listener({ topics: ['users'], more: 1 });
        return () => undefined;
      },
    } as unknown as Bridge;
    const { bridge } = createConnection(preloadTransport(preload));
    await expect(bridge.call('jobs.list', {})).rejects.toThrow();
    bridge.subscribe('store.changed', (payload) => heard.push(payload));
    expect(heard).toEqual([{ topics: ['users'] }]);
  });
});
