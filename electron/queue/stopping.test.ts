import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { writePoseCsv } from '../bench/synthetic_recordings.ts';
import type { CallInput, CallName, CallOutput, Job } from '../ipc/contract.ts';
import { openProgram } from '../program.ts';
import { sourceThreadUrls } from '../threads/urls.ts';

/** Threads that do not stop by themselves, and what they leave. */

const source = (path: string) => JSON.stringify(new URL(`../../${path}`, import.meta.url).href);
const anna = { user_id: 'anna', modality: 'gesture' } as const;

/** A trainer that says it has begun, then does `work` and never looks up again. */
const deafTrainer = (work: string) => `
  import { mkdirSync } from 'node:fs';
  import { join } from 'node:path';
  import { parentPort, workerData } from 'node:worker_threads';
  import { openStore } from ${source('data/store.ts')};
  import { temporaryName } from ${source('data/temporary_name.ts')};
  import { UNFINISHED } from ${source('data/versions.ts')};
  import { openWorkspace } from ${source('data/workspace.ts')};
  const { modelsFolder, owner, storeFile } = openWorkspace(workerData.workspace);
  const store = openStore(storeFile);
  mkdirSync(join(modelsFolder, temporaryName(UNFINISHED, { owner, job_id: workerData.job_id })));
  console.log = () => {};
  const progress = { stage: 'fit', fraction: 0.5, done: null, total: null };
  parentPort.postMessage({ type: 'progress', progress });
  ${work}
`;

async function openWithTrainer(code: string) {
  const folder = await mkdtemp(join(tmpdir(), 'a3cp-stopping-'));
  const trainer = join(folder, 'trainer.mjs');
  await writeFile(trainer, code);
  const workspace = join(folder, 'workspace');
  const threads = { ...sourceThreadUrls, trainer: pathToFileURL(trainer) };
  const program = await openProgram({ workspace, appVersion: '0.0.0', threads });
  onTestFinished(async () => {
    await program.close();
    await rm(folder, { recursive: true, force: true });
  });
  const call = <K extends CallName>(name: K, input: CallInput<K>) =>
    program.call(name, input) as Promise<CallOutput<K>>;
  const until = (job_id: number, is: (job: Job) => boolean) =>
    new Promise<Job>((resolve) => {
      const look = (job: Job) => job.job_id === job_id && is(job) && resolve(job);
      program.subscribe((event, payload) => event === 'job.changed' && look(payload as Job));
      void call('jobs.get', { job_id }).then(look);
    });
  const path = join(folder, 'poses.csv');
  await writePoseCsv(path, { labels: 3, takes: 4, seed: 1 });
  const { job_id } = await call('imports.start', { path, ...anna });
  await until(job_id, ended);
  return { workspace, program, call, until };
}

const ended = (job: Job) => job.finished_at !== null;
const begun = (job: Job) => job.stage === 'fit';

test('a thread that does not stop is ended, even in the middle of a write, and leaves nothing', async () => {
  const holdsStore = 'store.transaction(() => { store.run("UPDATE jobs SET heartbeats = 99"); for (;;); });';
  const { workspace, call, until } = await openWithTrainer(deafTrainer(holdsStore));
  const { job_id } = await call('training.start', anna);
  await until(job_id, begun);
  expect(await readdir(join(workspace, 'models'))).toHaveLength(1);
  await call('jobs.cancel', { job_id });
  expect(await until(job_id, ended)).toMatchObject({ status: 'cancelled', error: { code: 'CANCELLED' } });
  expect(await readdir(join(workspace, 'models'))).toEqual([]);
  const next = await call('training.start', anna);
  expect(await until(next.job_id, begun)).toMatchObject({ status: 'in_progress' });
  await call('jobs.cancel', next);
});

test('closing the program does not wait for such a thread either, and puts its job back', async () => {
  const { workspace, program, call, until } = await openWithTrainer(deafTrainer('for (;;);'));
  const { job_id } = await call('training.start', anna);
  await until(job_id, begun);
  await program.close();
  const again = await openProgram({ workspace, appVersion: '0.0.0', works: 'own' });
  onTestFinished(() => again.close());
  expect(await again.call('jobs.get', { job_id })).toMatchObject({ status: 'queued', interruptions: 0 });
  expect(await readdir(join(workspace, 'models'))).toEqual([]);
});
