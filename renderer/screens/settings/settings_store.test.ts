import { expect, test } from 'vitest';
import { fakeProgram, settled } from '../../testing.ts';
import { createSettings } from './settings_store.ts';

const settings = {
  ...{ max_active_trainings: 1, keep_versions: 10, tracking_server: null },
  ...{ scheduler_enabled: true, scheduler_cron: '0 * * * *' },
};

test('a change holds as soon as the program says so', async () => {
  const program = fakeProgram({
    'settings.get': () => settings,
    'settings.set': (change: object) => ({ ...settings, ...change }),
  });
  const store = createSettings(program.connection);
  const stop = store.getState().watch();
  await settled();
  await store.getState().change({ keep_versions: 5 });
  expect(store.getState()).toMatchObject({ settings: { keep_versions: 5 }, saved: 1, error: null });
  stop();
});

test('a refused change leaves what is in force and says why', async () => {
  const program = fakeProgram({
    'settings.get': () => settings,
    'settings.set': () => Promise.reject(new Error('no such day')),
  });
  const store = createSettings(program.connection);
  store.getState().watch();
  await settled();
  await store.getState().change({ scheduler_cron: '0 0 31 2 *' });
  expect(store.getState()).toMatchObject({ settings, saved: 0, error: new Error('no such day') });
});

test('what a colleague changes elsewhere is shown here', async () => {
  let now = settings;
  const program = fakeProgram({ 'settings.get': () => now });
  const store = createSettings(program.connection);
  store.getState().watch();
  await settled();
  now = { ...settings, keep_versions: 3 };
  program.emit('store.changed', { topics: ['settings'] });
  await settled();
  expect(store.getState().settings?.keep_versions).toBe(3);
});
