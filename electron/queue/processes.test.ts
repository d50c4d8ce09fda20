import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { writePoseCsv } from '../bench/synthetic_recordings.ts';
import type { CallInput, CallName, CallOutput, Job } from '../ipc/contract.ts';
import { openProgram } from '../program.ts';

/** Several processes on one workspace: an open program here, commands beside it. */

const commandLine = join(import.meta.dirname, '..', 'cli.ts');
const anna = { user_id: 'anna', modality: 'gesture' } as const;
/** So many trials that it is at work until somebody ends it. */
const endlessTraining = ['train', '--user', 'anna', '--modality', 'gesture', '--trials', '10000'];

async function openWorkspace() {
  const folder = await mkdtemp(join(tmpdir(), 'a3cp-processes-'));
  const workspace = join(folder, 'workspace');
  const recordings = join(folder, 'poses.csv');
  await writePoseCsv(recordings, { labels: 3, takes: 40, seed: 1 });
  const program = await openProgram({ workspace, appVersion: '0.0.0', works: 'own' });
  onTestFinished(async () => {
    await program.close();
    await rm(folder, { recursive: true, force: true });
  });
  const call = <K extends CallName>(name: K, input: CallInput<K>) =>
    program.call(name, input) as Promise<CallOutput<K>>;
  const until = (is: (job: Job) => boolean) =>
    new Promise<Job>((resolve) => {
      const look = (job: Job) => is(job) && resolve(job);
      program.subscribe((event, payload) => event === 'job.changed' && look(payload as Job));
      void call('jobs.list', {}).then(({ jobs }) => jobs.forEach(look));
    });
  return { workspace, recordings, program, call, until };
}

function command(workspace: string, words: string[]): ChildProcess {
  const child = spawn(process.execPath, [commandLine, ...words, '--json', '--workspace', workspace]);
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

const atWork = (job: Job) => job.kind === 'train' && job.status === 'in_progress' && job.stage === 'search';
const isJob = (job_id: number, status: Job['status']) => (job: Job) =>
  job.job_id === job_id && job.status === status;

test('what another process imports is seen here, with its job', async () => {
  const { workspace, recordings, program, call, until } = await openWorkspace();
  const topics = new Promise((resolve) => {
    program.subscribe((event, payload) => event === 'store.changed' && resolve(payload));
  });
  command(workspace, ['import', recordings, '--user', 'anna', '--modality', 'gesture']);
  expect(await until(isJob(1, 'completed'))).toMatchObject({ kind: 'import', attempts: 1 });
  expect(await topics).toEqual({ topics: ['users', 'datasets', 'audit'] });
  expect((await call('users.list', {})).users).toMatchObject([{ user_id: 'anna' }]);
});

test('a job whose process is killed begins again; killed a second time, it fails and says why', async () => {
  const { workspace, recordings, call, until } = await openWorkspace();
  const { job_id: imported } = await call('imports.start', { path: recordings, ...anna });
  await until(isJob(imported, 'completed'));
  const first = command(workspace, endlessTraining);
  const { job_id } = await until(atWork);
  first.kill('SIGKILL');
  expect(await until(isJob(job_id, 'queued'))).toMatchObject({ attempts: 1, interruptions: 1 });
  const second = command(workspace, endlessTraining);
  expect(await until((job) => atWork(job) && job.attempts === 2)).toMatchObject({ job_id });
  second.kill('SIGKILL');
  expect(await until(isJob(job_id, 'failed'))).toMatchObject({ error: { code: 'INTERRUPTED' } });
  const { lines } = await call('jobs.log', { job_id });
  expect(new Set(lines.map(({ attempt }) => attempt))).toEqual(new Set([1, 2]));
  expect(await readdir(join(workspace, 'models'))).toEqual([]);
});

test('a job of another process can be cancelled from here', async () => {
  const { workspace, recordings, call, until } = await openWorkspace();
  const { job_id: imported } = await call('imports.start', { path: recordings, ...anna });
  await until(isJob(imported, 'completed'));
  const other = command(workspace, endlessTraining);
  const closed = once(other, 'close');
  const { job_id } = await until(atWork);
  expect(await call('jobs.cancel', { job_id })).toMatchObject({ status: 'in_progress' });
  expect(await until(isJob(job_id, 'cancelled'))).toMatchObject({ attempts: 1 });
  expect(await closed).toEqual([1, null]);
  expect(await readdir(join(workspace, 'models'))).toEqual([]);
});

test.runIf(process.platform !== 'win32')(
  'Ctrl-C in a terminal cancels what the command asked for',
  async () => {
    const { workspace, recordings, call, until } = await openWorkspace();
    const { job_id: imported } = await call('imports.start', { path: recordings, ...anna });
    await until(isJob(imported, 'completed'));
    const other = command(workspace, endlessTraining);
    const { job_id } = await until(atWork);
    const closed = once(other, 'close');
    other.kill('SIGINT');
    expect(await until(isJob(job_id, 'cancelled'))).toMatchObject({ interruptions: 0 });
    expect(await closed).toEqual([1, null]);
  },
);
