import { expect, test } from 'vitest';
import { AppError } from '../data/errors.ts';
import type { ProgramListener } from './events.ts';
import type { Program } from './program.ts';
import { openWhenPossible } from './reopening.ts';

const damaged = new AppError('STORE_DAMAGED', 'The store is damaged.');

/** A workspace that is mended when the test says so. */
function workspace() {
  const state = { whole: false, opened: 0, closed: 0, reports: [] as string[], ready: Promise.resolve() };
  const listeners = new Set<ProgramListener>();
  const program: Program = {
    call: async (name) => `answer to ${name}`,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: async () => {
      state.closed++;
    },
  };
  const open = async () => {
    await state.ready;
    if (!state.whole) throw damaged;
    state.opened++;
    return program;
  };
  const emit = () => {
    for (const listener of listeners) listener('store.changed', { topics: ['users'] });
  };
  const start = () => {
    const program = openWhenPossible(open, (message) => state.reports.push(message));
    program.begin();
    return program;
  };
  return { state, emit, start };
}

test('a workspace that cannot be opened: every call says why, and nothing is opened', async () => {
  const { state, start } = workspace();
  const program = start();
  await expect(program.call('users.list', {})).rejects.toBe(damaged);
  await expect(program.call('app.info', {})).rejects.toBe(damaged);
  expect(state.reports).toEqual(['The store is damaged.', 'The store is damaged.']);
  await program.close();
  expect(state).toMatchObject({ opened: 0, closed: 0 });
});

test('mended, it is opened when the window tries again, once, and whoever listened hears it', async () => {
  const { state, emit, start } = workspace();
  const program = start();
  const heard: unknown[] = [];
  program.subscribe((event) => heard.push(event));
  await expect(program.call('users.list', {})).rejects.toBe(damaged);
  state.whole = true;
  await expect(program.call('users.list', {})).rejects.toBe(damaged);
  await Promise.all([program.call('app.info', {}), program.call('app.info', {})]);
  expect(await program.call('users.list', {})).toBe('answer to users.list');
  emit();
  expect(heard).toEqual(['store.changed']);
  await program.close();
  expect(state).toMatchObject({ opened: 1, closed: 1 });
});

test('a workspace that is whole is opened at once, and whoever calls meanwhile waits', async () => {
  const { state, start } = workspace();
  const { promise, resolve } = Promise.withResolvers<void>();
  Object.assign(state, { whole: true, ready: promise });
  const program = start();
  const answer = program.call('users.list', {});
  expect(state.opened).toBe(0);
  resolve();
  expect(await answer).toBe('answer to users.list');
  expect(await program.call('app.info', {})).toBe('answer to app.info');
  expect(state).toMatchObject({ opened: 1, reports: [] });
});
