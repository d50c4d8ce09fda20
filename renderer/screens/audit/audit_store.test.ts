import { expect, test } from 'vitest';
import { fakeProgram, settled } from '../../testing.ts';
import { createAuditLog } from './audit_store.ts';

const entry = (entry_id: number) => ({
  ...{ entry_id, at: entry_id, operator: 'Maria', action: 'policy.save', subject: 'policy/1' },
  ...{ old_value: null, new_value: {}, user_id: null },
});

test('pages follow each other, and what is new comes on top of those in view', async () => {
  let ids = [3, 2, 1];
  const program = fakeProgram({
    'audit.list': ({ before = 99 }: { before?: number }) => {
      const left = ids.filter((id) => id < before);
      return {
        entries: left.slice(0, 2).map(entry),
        next: left.length > 2 ? left[1] : null,
        total: ids.length,
      };
    },
  });
  const log = createAuditLog(program.connection, () => 0);
  log.getState().watch();
  await settled();
  await log.getState().more();
  expect(log.getState().entries?.map(({ entry_id }) => entry_id)).toEqual([3, 2, 1]);
  ids = [4, 3, 2, 1];
  program.emit('store.changed', { topics: ['audit'] });
  await settled();
  expect(log.getState()).toMatchObject({ total: 4, next: null });
  expect(log.getState().entries?.map(({ entry_id }) => entry_id)).toEqual([4, 3, 2, 1]);
});

test('a choice is what the program is asked for', async () => {
  const program = fakeProgram({ 'audit.list': () => ({ entries: [], next: null, total: 0 }) });
  const log = createAuditLog(program.connection, () => 7 * 86_400_000);
  log.getState().choose({ user_id: 'Mira', about: 'models', span: '7' });
  await settled();
  expect(program.asked.at(-1)?.input).toMatchObject({ user_id: 'Mira', about: 'models', from: 0 });
});

test('a file is put together from as many pieces as there are', async () => {
  const program = fakeProgram({
    'audit.text': ({ before }: { before?: number }) =>
      before === undefined ? { text: 'a', entries: 2, next: 5 } : { text: 'b', entries: 1, next: null },
  });
  const log = createAuditLog(program.connection, () => 0);
  expect(await log.getState().textOf('csv')).toEqual({ text: 'ab', entries: 3 });
});

test('the check of the whole log says what it found', async () => {
  const chain = { ok: false, entries: 12, broken_at: 4, last_hash: null };
  const program = fakeProgram({ 'audit.verify': () => chain });
  const log = createAuditLog(program.connection, () => 0);
  await log.getState().check();
  expect(log.getState()).toMatchObject({ chain, checking: false, chainError: null });
});
