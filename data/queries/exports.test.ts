import { beforeEach, expect, test } from 'vitest';
import type { Store } from '../store.ts';
import { anna, promote, recordExport, remove, trainVersion } from '../testing/registry.ts';
import { importSamples, pose } from '../testing/store.ts';
import { temporaryWorkspace } from '../testing/temporary.ts';
import type { Workspace } from '../workspace.ts';
import { listDeletedOf } from './deleted_versions.ts';
import { exportsByVersion, listExports } from './exports.ts';

let store: Store;
let workspace: Workspace;

beforeEach(() => {
  ({ store, workspace } = temporaryWorkspace());
  importSamples(store, workspace, [pose(1), pose(2)]);
});

test('the history says who exported which version where, and what is in use now, the newest first', () => {
  const first = trainVersion(store, workspace);
  recordExport(store, workspace, first);
  const second = trainVersion(store, workspace);
  promote(store, second);
  recordExport(store, workspace, second);
  const exports = listExports(store, { limit: 10 });
  expect(exports.map(({ result }) => result.version)).toEqual([second, first]);
  expect(exports[0]).toMatchObject({
    ...{ ...anna, synthetic: false, active_version: second, operator: expect.any(String) },
    result: { folder: '/stick' },
  });
  expect(listExports(store, { limit: 1, before: exports[0]?.export_id }).length).toBe(1);
});

test('a part of the name finds a person, in whatever case', () => {
  recordExport(store, workspace, trainVersion(store, workspace));
  expect(listExports(store, { limit: 10, person: 'NN' })).toHaveLength(1);
  expect(listExports(store, { limit: 10, person: '%' })).toHaveLength(0);
  expect(listExports(store, { limit: 10, person: 'ben' })).toHaveLength(0);
});

test('each version knows how often it left the app', () => {
  const version = trainVersion(store, workspace);
  trainVersion(store, workspace);
  recordExport(store, workspace, version);
  recordExport(store, workspace, version);
  expect(exportsByVersion(store, anna)).toEqual([{ version, exports: 2, last_at: expect.any(Number) }]);
});

test('a deleted version is told of, with who deleted it and why', () => {
  const version = trainVersion(store, workspace);
  trainVersion(store, workspace);
  remove(store, version);
  expect(listDeletedOf(store, anna)).toEqual([
    {
      ...{ version, created_at: expect.any(Number), deleted_at: expect.any(Number) },
      ...{ operator: expect.any(String), reason: 'Nobody needs it' },
    },
  ]);
});
