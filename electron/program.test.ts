import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { writePoseCsv, writeWavFolder } from './bench/synthetic_recordings.ts';
import type { CallInput, CallName, CallOutput, Job } from './ipc/contract.ts';
import { openProgram, type Program, type ProgramOptions } from './program.ts';
import { sourceThreadUrls } from './threads/urls.ts';

/** The program as every face of it uses it: calls in, events out, work in threads. */

async function openTemporaryProgram(options: Partial<ProgramOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'a3cp-program-'));
  const program = await openProgram({
    workspace: join(folder, 'workspace'),
    appVersion: '0.0.0',
    ...options,
  });
  onTestFinished(async () => {
    await program.close();
    await rm(folder, { recursive: true, force: true });
  });
  // The program parses each output by the contract that names its type.
  const call = <K extends CallName>(name: K, input: CallInput<K>) =>
    program.call(name, input) as Promise<CallOutput<K>>;
  return { folder, program, call };
}

/** Resolves with the first state of a job for which `is` holds. */
function untilJob(program: Program, job_id: number, is: (job: Job) => boolean): Promise<Job> {
  return new Promise((resolve, reject) => {
    const look = (job: Job) => {
      if (job.job_id === job_id && is(job)) resolve(job);
    };
    program.subscribe((event, payload) => event === 'job.changed' && look(payload as Job));
    program.call('jobs.get', { job_id }).then((job) => look(job as Job), reject);
  });
}

const ended = (job: Job) => job.finished_at !== null;
const anna = { user_id: 'anna', modality: 'gesture' } as const;
/** No race where a training only has to be one; a network where its epochs are looked at. */
const training = { ...anna, config: { algorithm: 'prototype', trials: 1 } } as const;
const inEpochs = { ...anna, config: { algorithm: 'mlp', trials: 1 } } as const;

async function importPoses(
  { folder, program, call }: Awaited<ReturnType<typeof openTemporaryProgram>>,
  takes = 20,
) {
  const path = join(folder, 'poses.csv');
  await writePoseCsv(path, { labels: 3, takes, seed: 1 });
  const { job_id } = await call('imports.start', { path, ...anna });
  return untilJob(program, job_id, ended);
}

test('an import tells the screens what to read again, and people and dataset show it', async () => {
  const opened = await openTemporaryProgram();
  const topics: unknown[] = [];
  opened.program.subscribe((event, payload) => event === 'store.changed' && topics.push(payload));
  expect(await opened.call('app.info', {})).toMatchObject({ empty: true, native_dialogs: false });
  expect((await importPoses(opened)).result).toMatchObject({ accepted: 60 });
  expect(topics).toEqual([{ topics: ['users', 'datasets', 'audit'] }]);
  expect(await opened.call('app.info', {})).toMatchObject({ empty: false });
  expect(await opened.call('users.list', {})).toMatchObject({
    users: [{ user_id: 'anna', datasets: [{ samples: 60, trainable: 60, state: 'ready' }] }],
  });
  const dataset = await opened.call('datasets.get', anna);
  expect(dataset.parts).toMatchObject({ train: 0, unassigned: 60 });
});

test('a training shows each epoch as it comes, and its curve stays with the job and the model', async () => {
  const opened = await openTemporaryProgram();
  await importPoses(opened);
  const { job_id } = await opened.call('training.start', inEpochs);
  const job = await untilJob(opened.program, job_id, ended);
  expect(job).toMatchObject({ status: 'completed', result: { version: 1, benchmark: false } });
  const { epochs } = await opened.call('models.history', { ...anna, version: 1 });
  expect(job.curve).toEqual(epochs);
  const dataset = await opened.call('datasets.get', anna);
  expect(dataset.summary).toMatchObject({ state: 'trained', latest_version: 1, new_since_training: 0 });
  expect(dataset.parts.unassigned).toBe(0);
});

test('a training that the gate blocks fails with its findings and uses up no version number', async () => {
  const opened = await openTemporaryProgram();
  await importPoses(opened, 2);
  const blocked = await opened.call('training.start', training);
  const job = await untilJob(opened.program, blocked.job_id, ended);
  expect(job).toMatchObject({
    status: 'failed',
    error: { code: 'QC_GATE_BLOCKED', details: { report: { status: 'FAILED' } } },
  });
  await importPoses(opened, 20);
  const { job_id } = await opened.call('training.start', training);
  expect((await untilJob(opened.program, job_id, ended)).result).toMatchObject({ version: 1 });
});

test('cancelling a running training ends it soon and leaves no model and no file', async () => {
  const opened = await openTemporaryProgram();
  await importPoses(opened, 400);
  const { job_id } = await opened.call('training.start', inEpochs);
  await untilJob(opened.program, job_id, (job) => job.curve.length > 0);
  await opened.call('jobs.cancel', { job_id });
  expect(await untilJob(opened.program, job_id, ended)).toMatchObject({ status: 'cancelled' });
  expect(await opened.call('models.list', anna)).toEqual({ models: [] });
  expect(await readdir(join(opened.folder, 'workspace', 'models'))).toEqual([]);
});

test('cancelling an import leaves nothing of it, not even a file', async () => {
  const opened = await openTemporaryProgram();
  const path = join(opened.folder, 'words');
  await writeWavFolder(path, { labels: 3, takes: 200, seed: 2, seconds: 0.3 });
  const { job_id } = await opened.call('imports.start', { path, user_id: 'ben', modality: 'speech' });
  await untilJob(opened.program, job_id, (job) => job.done !== null);
  await opened.call('jobs.cancel', { job_id });
  expect(await untilJob(opened.program, job_id, ended)).toMatchObject({ status: 'cancelled' });
  expect(await opened.call('users.list', {})).toEqual({ users: [] });
  expect(await readdir(join(opened.folder, 'workspace', 'staging'))).toEqual([]);
});

test('a job that waits for another is cancelled at once; the one that runs goes on', async () => {
  const opened = await openTemporaryProgram();
  await importPoses(opened);
  const first = await opened.call('training.start', training);
  const second = await opened.call('training.start', training);
  expect(await opened.call('jobs.cancel', { job_id: second.job_id })).toMatchObject({ status: 'cancelled' });
  expect(await untilJob(opened.program, first.job_id, ended)).toMatchObject({ status: 'completed' });
});

test('a thread that dies fails its job with the reason, and the next job runs', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'a3cp-thread-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const dying = join(folder, 'dying.mjs');
  await writeFile(dying, 'process.exit(3);\n');
  const opened = await openTemporaryProgram({
    threads: { ...sourceThreadUrls, trainer: pathToFileURL(dying) },
  });
  await importPoses(opened);
  for (const _ of [1, 2]) {
    const { job_id } = await opened.call('training.start', training);
    const job = await untilJob(opened.program, job_id, ended);
    expect(job).toMatchObject({ status: 'failed', error: { code: 'THREAD_DIED' } });
  }
});

test('what runs when the program is closed stops and waits for the next start; nothing half-done stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'a3cp-closing-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const options = { workspace: join(folder, 'workspace'), appVersion: '0.0.0' };
  const program = await openProgram(options);
  const path = join(folder, 'poses.csv');
  await writePoseCsv(path, { labels: 3, takes: 400, seed: 1 });
  const started = (await program.call('imports.start', { path, ...anna })) as { job_id: number };
  await untilJob(program, started.job_id, ended);
  const { job_id } = (await program.call('training.start', inEpochs)) as { job_id: number };
  await untilJob(program, job_id, (job) => job.curve.length > 0);
  await program.close();
  const reopened = await openProgram({ ...options, works: 'own' });
  onTestFinished(() => reopened.close());
  const waiting = { status: 'queued', attempts: 1, interruptions: 0, started_at: null };
  expect(await reopened.call('jobs.get', { job_id })).toMatchObject(waiting);
  expect(await readdir(join(options.workspace, 'models'))).toEqual([]);
});

test('a call outside the contract is refused by name, with what is wrong', async () => {
  const { program } = await openTemporaryProgram();
  await expect(program.call('users.delete', {})).rejects.toMatchObject({ code: 'UNKNOWN_CALL' });
  await expect(program.call('datasets.get', { user_id: 'anna', modality: 'smell' })).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    details: { issues: [{ path: 'modality' }] },
  });
  await expect(program.call('datasets.get', anna)).rejects.toMatchObject({ code: 'DATASET_UNKNOWN' });
});
