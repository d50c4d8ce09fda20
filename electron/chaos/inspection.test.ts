import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { beginJob, importSamples, pose } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { openApiToken } from '../serving/api/token.ts';
import { leftoversIn } from './leftovers.ts';
import { inspectStore } from './soundness.ts';

/** Harm done on purpose: who looks for it after a crash must see each kind of it. */

function workspaceWithPoses() {
  const { workspace, store } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1), pose(2)]);
  return { workspace, store };
}

test('a sound workspace has nothing wrong with it', async () => {
  const { workspace, store } = workspaceWithPoses();
  await openApiToken(workspace.folder);
  expect(inspectStore(store)).toEqual([]);
  expect(await leftoversIn(workspace, store)).toEqual([]);
});

test('a recording without its content is torn', () => {
  const { store } = workspaceWithPoses();
  store.run('DELETE FROM sample_payloads WHERE sample_id = 1');
  expect(inspectStore(store)).toMatchObject([{ harm: 'torn' }]);
});

test('a job of a dead process that seems to be under way is torn', () => {
  const { workspace, store } = workspaceWithPoses();
  beginJob(store, workspace);
  expect(inspectStore(store)).toMatchObject([{ harm: 'torn' }]);
});

test('a changed audit entry is corrupt', () => {
  const { store } = workspaceWithPoses();
  store.run('DROP TRIGGER audit_entries_are_not_changed');
  store.run(`UPDATE audit_entries SET action = 'nothing' WHERE entry_id = 2`);
  expect(inspectStore(store)).toMatchObject([{ harm: 'corrupt', what: expect.stringContaining('entry 2') }]);
});

test('a miscounted dataset is corrupt', () => {
  const { store } = workspaceWithPoses();
  store.run('UPDATE sample_counts SET samples = samples + 1');
  expect(inspectStore(store)).toMatchObject([{ harm: 'corrupt' }]);
});

test('what belongs to nothing was left behind', async () => {
  const { workspace, store } = workspaceWithPoses();
  writeFileSync(join(workspace.stagingFolder, 'import-9-x.sqlite'), '');
  const version = join(workspace.modelsFolder, 'anna', 'gesture', 'v9');
  mkdirSync(version, { recursive: true });
  writeFileSync(join(version, 'manifest.json'), '{}');
  expect(await leftoversIn(workspace, store)).toMatchObject([{ harm: 'torn' }, { harm: 'torn' }]);
});
