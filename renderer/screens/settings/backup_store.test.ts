import { expect, test } from 'vitest';
import { fakeProgram, settled } from '../../testing.ts';
import { backupAge, createBackup } from './backup_store.ts';

const last = { folder: '/media/stick/a3cp-backup', files: 2, bytes: 100, made_at: 0 };
const DAY = 86_400_000;

function memory(start: Record<string, string> = {}) {
  const kept = new Map(Object.entries(start));
  return {
    read: (name: string) => kept.get(name) ?? null,
    write: (name: string, value: string) => void kept.set(name, value),
  };
}

test('a backup goes to the folder that was chosen, and that place is offered the next time', async () => {
  const program = fakeProgram({ 'backup.start': () => ({ job_id: 7 }) });
  const kept = memory();
  const store = createBackup(program.connection, kept);
  store.getState().setFolder(' /media/stick ');
  await store.getState().start();
  expect(store.getState()).toMatchObject({ job_id: 7, error: null });
  expect(program.asked).toEqual([{ name: 'backup.start', input: { to: '/media/stick' } }]);
  expect(createBackup(program.connection, kept).getState().folder).toBe('/media/stick');
});

test('a folder that is refused is said, and nothing runs', async () => {
  const program = fakeProgram({ 'backup.start': () => Promise.reject(new Error('inside')) });
  const store = createBackup(program.connection, memory({ a3cp_backup_folder: '/x' }));
  await store.getState().start();
  expect(store.getState()).toMatchObject({ job_id: null, error: new Error('inside') });
});

test('the last backup is known anew as soon as one is on record', async () => {
  let status: { last: typeof last | null; workspace_bytes: number } = { last: null, workspace_bytes: 5 };
  const program = fakeProgram({ 'backup.status': () => status });
  const store = createBackup(program.connection, memory());
  store.getState().watch();
  await settled();
  status = { last, workspace_bytes: 5 };
  program.emit('store.changed', { topics: ['audit'] });
  await settled();
  expect(store.getState().status?.last).toEqual(last);
});

test('a backup is old after more than 30 days, and none has no age', () => {
  const status = { last, workspace_bytes: 0 };
  expect(backupAge(status, 30 * DAY + 5)).toEqual({ days: 30, old: false });
  expect(backupAge(status, 31 * DAY)).toEqual({ days: 31, old: true });
  expect(backupAge({ last: null, workspace_bytes: 0 }, DAY)).toBeNull();
});
