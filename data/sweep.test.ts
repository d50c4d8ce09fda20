import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getJob } from './queries/jobs.ts';
import { STAGING } from './staging.ts';
import { sweep } from './sweep.ts';
import { temporaryName } from './temporary_name.ts';
import { beginJob, beginTraining, deadProcess, importSamples, pose, stamp } from './testing/store.ts';
import { temporaryWorkspace } from './testing/temporary.ts';
import { UNFINISHED, writeVersionDirectory } from './versions.ts';

const someFile = new Map([['manifest.json', new Uint8Array(2)]]);

test('the job of a process that is gone goes back to the queue, that of a living one goes on', () => {
  const { workspace, store } = temporaryWorkspace();
  const gone = beginJob(store, { ...workspace, owner: deadProcess() });
  const alive = beginJob(store, workspace);
  sweep(workspace, store, stamp);
  expect(getJob(store, gone.job_id)).toMatchObject({ status: 'queued', interruptions: 1, owner: '' });
  expect(getJob(store, alive.job_id)?.status).toBe('in_progress');
});

test('staging files are removed unless a living process works on them', () => {
  const { workspace, store } = temporaryWorkspace();
  const owners = [deadProcess(), workspace.owner];
  const files = owners.map((owner) => `${temporaryName(STAGING, { owner, job_id: 1 })}.sqlite`);
  const unknown = `${STAGING}999-some-uuid.sqlite`;
  for (const name of [...files, unknown]) writeFileSync(join(workspace.stagingFolder, name), '');
  sweep(workspace, store, stamp);
  expect(readdirSync(workspace.stagingFolder)).toEqual([files[1]]);
});

test('half-written versions are removed unless a living process writes them', () => {
  const { workspace, store } = temporaryWorkspace();
  const folder = (owner: string) => join(workspace.modelsFolder, `${UNFINISHED}${owner}-some-uuid`);
  const owners = [deadProcess(), workspace.owner];
  for (const owner of owners) mkdirSync(folder(owner));
  sweep(workspace, store, stamp);
  expect(owners.map((owner) => existsSync(folder(owner)))).toEqual([false, true]);
});

test('a version that got its name but never its row goes; one that the store does not know stays', () => {
  const { workspace, store } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  const { version } = beginTraining(store, { ...workspace, owner: deadProcess() });
  const key = { user_id: 'anna', modality: 'gesture' } as const;
  const orphan = writeVersionDirectory(workspace, { ...key, version }, someFile);
  const fromBackup = writeVersionDirectory(workspace, { ...key, version: version + 7 }, someFile);
  sweep(workspace, store, stamp);
  expect(existsSync(join(workspace.folder, orphan))).toBe(false);
  expect(existsSync(join(workspace.folder, fromBackup))).toBe(true);
});

test('the version of a run that is still under way is left alone', () => {
  const { workspace, store } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  const { version } = beginTraining(store, workspace);
  const directory = writeVersionDirectory(
    workspace,
    { user_id: 'anna', modality: 'gesture', version },
    someFile,
  );
  sweep(workspace, store, stamp);
  expect(existsSync(join(workspace.folder, directory))).toBe(true);
});
