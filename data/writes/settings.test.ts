import { expect, test } from 'vitest';
import { listAudit } from '../queries/audit.ts';
import { readSettings, workspaceId } from '../queries/settings.ts';
import { stamp } from '../testing/store.ts';
import { temporaryWorkspace } from '../testing/temporary.ts';
import { runWrite } from './index.ts';

test('settings have defaults, and keep what somebody chose, on record', () => {
  const { store } = temporaryWorkspace();
  const untouched = { scheduler_enabled: true, scheduler_cron: '0 * * * *' };
  expect(readSettings(store)).toEqual({
    ...{ max_active_trainings: 1, keep_versions: 10, tracking_server: null, ...untouched },
  });
  const tracking_server = 'http://127.0.0.1:5000';
  runWrite(store, 'settings.change', stamp, { keep_versions: 3, tracking_server });
  runWrite(store, 'settings.change', stamp, { max_active_trainings: 1 });
  expect(readSettings(store)).toEqual({
    ...{ max_active_trainings: 1, keep_versions: 3, tracking_server, ...untouched },
  });
  const changes = listAudit(store, 10).filter(({ action }) => action === 'settings.change');
  expect(changes.map(({ subject, old_value, new_value }) => [subject, old_value, new_value])).toEqual([
    ['setting/tracking_server', null, tracking_server],
    ['setting/keep_versions', 10, 3],
  ]);
});

test.each([{ keep_versions: 0 }, { max_active_trainings: 9 }, { tracking_server: 'ftp://somewhere' }])(
  '%j is refused and nothing is changed',
  (wrong) => {
    const { store } = temporaryWorkspace();
    expect(() => runWrite(store, 'settings.change', stamp, { keep_versions: 2, ...wrong })).toThrow();
    expect(readSettings(store).keep_versions).toBe(10);
  },
);

test('no two workspaces share their id', () => {
  const [one, other] = [temporaryWorkspace(), temporaryWorkspace()].map(({ store }) => workspaceId(store));
  expect(one).toMatch(/^[0-9a-f]{32}$/);
  expect(one).not.toBe(other);
});
