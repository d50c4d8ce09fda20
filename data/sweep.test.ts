import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { getJob } from './queries/jobs.ts';
import { sweep } from './sweep.ts';
import { beginTraining, deadProcess, enqueue, importSamples, pose, stamp } from './testing/store.ts';
import { temporaryWorkspace } from './testing/temporary.ts';
import { UNFINISHED, writeVersionDirectory } from './versions.ts';
import { runWrite } from './writes/index.ts';

const someFile = new Map([['manifest.json', new Uint8Array(2)]]);

test('the job of a process that is gone is failed with the reason, that of a living one goes on', () => {
  const { workspace, store } = temporaryWorkspace();
  const gone = enqueue(store, { ...workspace, owner: deadProcess() });
  const alive = enqueue(store, workspace);
  sweep(workspace, store, stamp);
  expect(getJob(store, gone)).toMatchObject({ status: 'failed', error: { code: 'JOB_INTERRUPTED' } });
  expect(getJob(store, alive)?.status).toBe('queued');
});

test('staging files are removed unless a living process works on them', () => {
  const { workspace, store } = temporaryWorkspace();
  const file = (job_id: number) => join(workspace.stagingFolder, `import-${job_id}-x.sqlite`);
  const gone = enqueue(store, { ...workspace, owner: deadProcess() });
  const alive = enqueue(store, workspace);
  for (const job_id of [gone, alive, 999]) writeFileSync(file(job_id), '');
  sweep(workspace, store, stamp);
  expect([gone, alive, 999].map((job_id) => existsSync(file(job_id)))).toEqual([false, true, false]);
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
  runWrite(store, 'jobs.interrupt', stamp, { owners: [workspace.owner] });
});
