import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { anna, promote, remove, trainVersion } from '../../data/testing/registry.ts';
import { beginJob, importSamples, pose, stamp } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { versionDirectory } from '../../data/versions.ts';
import { runWrite } from '../../data/writes/index.ts';
import { openApiToken } from '../serving/api/token.ts';
import { inspectJobs } from './job_soundness.ts';
import { leftoversIn } from './leftovers.ts';
import { inspectRegistry } from './registry_soundness.ts';
import { inspectStore } from './soundness.ts';

/** Harm done on purpose: who looks for it after a crash must see each kind of it. */

function workspaceWithPoses() {
  const { workspace, store } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1), pose(2)]);
  return { workspace, store };
}

function workspaceWithVersions() {
  const { workspace, store } = workspaceWithPoses();
  for (let version = 1; version <= 3; version++) trainVersion(store, workspace);
  promote(store, 1);
  promote(store, 2);
  return { workspace, store };
}

const harmOf = (found: readonly { harm: string }[]) => found.map(({ harm }) => harm);

test('a sound workspace has nothing wrong with it', async () => {
  const { workspace, store } = workspaceWithVersions();
  await openApiToken(workspace.folder);
  expect(inspectStore(store)).toEqual([]);
  expect(inspectJobs(store)).toEqual([]);
  expect(inspectRegistry(store)).toEqual([]);
  expect(await leftoversIn(workspace, store)).toEqual([]);
});

test('a recording without its content is torn', () => {
  const { store } = workspaceWithPoses();
  store.run('DELETE FROM sample_payloads WHERE sample_id = 1');
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

test('a job that is under way when all work is done is lost', () => {
  const { workspace, store } = workspaceWithPoses();
  beginJob(store, workspace);
  expect(inspectJobs(store)).toContainEqual({ harm: 'lost', what: expect.stringContaining('in_progress') });
});

test('a job that failed is lost, unless it was interrupted twice', () => {
  const { workspace, store } = workspaceWithPoses();
  const { job_id, attempt } = beginJob(store, workspace);
  const error = { code: 'INTERRUPTED', message: 'The app ended.' };
  runWrite(store, 'jobs.finish', stamp, { job_id, attempt, status: 'failed', error });
  expect(harmOf(inspectJobs(store))).toEqual(['lost']);
  store.run('UPDATE jobs SET interruptions = 2, attempts = 2 WHERE job_id = ?', [job_id]);
  expect(harmOf(inspectJobs(store))).toEqual(['torn', 'torn']);
});

test('a job that is recovered twice has failed with its reason, and that is as it should be', () => {
  const { workspace, store } = workspaceWithPoses();
  const claim = { kinds: ['import' as const], owner: workspace.owner, limit: 1 };
  const { job_id } = beginJob(store, workspace);
  runWrite(store, 'jobs.recover', stamp, { jobs: [{ job_id, attempt: 1, heartbeats: 0 }] });
  runWrite(store, 'jobs.claim', stamp, claim);
  runWrite(store, 'jobs.recover', stamp, { jobs: [{ job_id, attempt: 2, heartbeats: 0 }] });
  expect(inspectJobs(store)).toEqual([]);
});

test('a training that is done and has no version, or a version and is not done, is torn', () => {
  const { store } = workspaceWithVersions();
  store.run(`UPDATE jobs SET status = 'failed', error = '{"code":"INTERRUPTED"}', interruptions = 2
    WHERE kind = 'train' AND job_id = (SELECT MAX(job_id) FROM jobs)`);
  expect(inspectJobs(store)).toMatchObject([{ harm: 'torn' }]);
});

test('another version in use than the one on record is torn', () => {
  const { store } = workspaceWithVersions();
  store.run("UPDATE models SET status = 'archived' WHERE status = 'active'");
  expect(harmOf(inspectRegistry(store))).toEqual(['torn']);
  store.run("UPDATE models SET status = 'active' WHERE version = 1");
  expect(harmOf(inspectRegistry(store))).toEqual(['torn']);
});

test('two versions in use are corrupt', () => {
  const { store } = workspaceWithVersions();
  store.run('DROP INDEX models_one_active');
  store.run("UPDATE models SET status = 'active' WHERE version = 1");
  expect(inspectRegistry(store)).toMatchObject([{ harm: 'corrupt' }]);
});

test('a version that is given after a higher one is torn', () => {
  const { store } = workspaceWithVersions();
  store.run('PRAGMA foreign_keys = OFF');
  store.run('UPDATE training_runs SET run_id = 100 WHERE version = 1');
  expect(inspectRegistry(store)).toMatchObject([
    { harm: 'torn', what: expect.stringContaining('version 1') },
  ]);
});

test('what belongs to nothing was left behind, the files of a deleted version too', async () => {
  const { workspace, store } = workspaceWithVersions();
  writeFileSync(join(workspace.stagingFolder, 'import-9-x.sqlite'), '');
  for (const version of [3, 9]) {
    const directory = join(workspace.folder, versionDirectory({ ...anna, version }));
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, 'manifest.json'), '{}');
  }
  remove(store, 3);
  expect(harmOf(await leftoversIn(workspace, store))).toEqual(['torn', 'torn', 'torn']);
});
