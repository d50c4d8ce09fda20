import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { Command } from 'commander';
import { fillQueue } from '../../data/bench/long_queue.ts';
import { openWorkspace } from '../../data/workspace.ts';
import { calls, type Job } from '../ipc/contract.ts';
import { openProgram, type Program } from '../program.ts';
import { appVersion } from '../version.ts';
import { runJob } from './jobs.ts';
import { writePoseCsv } from './synthetic_recordings.ts';

/**
 * `npm run bench:queue`: how long it takes to put a training in the queue, and to ask how a job or the queue
 * stands, with 10 000 jobs in the store and while a model trains in the same process. The limits are for a
 * program that has been running for a while; how it fares while V8 still compiles it, beside the training, on
 * the same two cores, is told as well. Beside them, in turn, stands a bare insert of one row into SQLite by a thread
 * of its own: what the machine takes for the least that putting something on record can be.
 */

const JOBS = 10_000;
const ROUNDS = 1500;
/** As many calls as it took until V8 had nothing left to compile. */
const WARM_UP_ROUNDS = 3000;
/** A person or a script does not ask without end; the program's own rounds must fall into the time, too. */
const PAUSE_MS = 3;
const SETTLING_MS = 1000;
const LIMITS_MS = { enqueue_p99_ms: 2, status_p99_ms: 1 };
const anna = { user_id: 'anna', modality: 'gesture' } as const;
/** Long enough to outlast every round. */
const endless = { algorithm: 'auto', trials: 10_000, budget_seconds: 3600 } as const;

async function measure(folder: string) {
  const workspace = join(folder, 'workspace');
  const program = await openProgram({ workspace, appVersion });
  const { insertBare, stop } = startBare(join(folder, 'bare.sqlite'));
  try {
    const path = join(folder, 'signs.csv');
    await writePoseCsv(path, { labels: 4, takes: 300, seed: 2 });
    await runJob(program, 'imports.start', { path, ...anna });
    const training = await startTraining(program);
    await reaches(program, training, (job) => job.stage === 'search');
    fillQueue(openWorkspace(workspace).storeFile, JOBS, anna);
    await settle(program);
    const measured = { program, training, insertBare };
    const first = await rounds(measured, WARM_UP_ROUNDS);
    const times = await rounds(measured, ROUNDS);
    await reaches(program, training, (job) => job.status === 'in_progress');
    return { ...figuresOf(times), warm_up_enqueue_p99_ms: quantile(first.enqueue, 0.99) };
  } finally {
    await stop();
    await program.close();
  }
}

async function startTraining(program: Program): Promise<number> {
  const input = { ...anna, priority: 'high', config: endless };
  const started = await program.call('training.start', input);
  return calls['training.start'].output.parse(started).job_id;
}

async function reaches(program: Program, job_id: number, is: (job: Job) => boolean): Promise<void> {
  for (;;) {
    const job = calls['jobs.get'].output.parse(await program.call('jobs.get', { job_id }));
    if (is(job)) return;
    if (job.finished_at !== null)
      throw new Error(`The training ended before it was measured: ${job.status}.`);
    await setTimeout(50);
  }
}

/** Filling wrote as much in a second as a clinic does in a year: the writer tidies that up in its next pause. */
async function settle(program: Program): Promise<void> {
  await program.call('training.start', anna);
  await setTimeout(SETTLING_MS);
}

interface Times {
  bare: number[];
  enqueue: number[];
  get: number[];
  status: number[];
}

interface Measured {
  program: Program;
  training: number;
  insertBare: () => Promise<unknown>;
}

async function rounds({ program, training, insertBare }: Measured, count: number): Promise<Times> {
  const times: Times = { bare: [], enqueue: [], get: [], status: [] };
  const timed = async (into: number[], act: () => Promise<unknown>) => {
    const begun = performance.now();
    await act();
    into.push(performance.now() - begun);
  };
  for (let round = 0; round < count; round++) {
    await timed(times.enqueue, () => program.call('training.start', anna));
    await timed(times.get, () => program.call('jobs.get', { job_id: training }));
    await timed(times.status, () => program.call('queue.status', {}));
    await setTimeout(PAUSE_MS);
    await timed(times.bare, insertBare);
    await setTimeout(PAUSE_MS);
  }
  return times;
}

const bareInsert = new URL('./bare_insert_thread.ts', import.meta.url);

function startBare(file: string) {
  const thread = new Worker(bareInsert, { workerData: file });
  const params = JSON.stringify({ kind: 'train', ...anna });
  return {
    insertBare: () => {
      const done = once(thread, 'message');
      thread.postMessage(params);
      return done;
    },
    stop: () => thread.terminate(),
  };
}

function figuresOf({ bare, enqueue, get, status }: Times) {
  const asked = [...get, ...status];
  return {
    ...{ jobs: JOBS, rounds: ROUNDS },
    ...{ enqueue_p50_ms: quantile(enqueue, 0.5), enqueue_p99_ms: quantile(enqueue, 0.99) },
    ...{ status_p50_ms: quantile(asked, 0.5), status_p99_ms: quantile(asked, 0.99) },
    ...{ bare_insert_p50_ms: quantile(bare, 0.5), bare_insert_p99_ms: quantile(bare, 0.99) },
    ...{ get_p99_ms: quantile(get, 0.99), queue_status_p99_ms: quantile(status, 0.99) },
  };
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return Math.round(value * 1000) / 1000;
}

async function main(json: boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'a3cp-bench-queue-'));
  try {
    const figures = await measure(folder);
    if (json) console.log(JSON.stringify(figures));
    else console.table(figures);
    const { enqueue_p99_ms, status_p99_ms } = LIMITS_MS;
    const holds = figures.enqueue_p99_ms < enqueue_p99_ms && figures.status_p99_ms < status_p99_ms;
    if (!holds) process.exitCode = 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const options = new Command('bench:queue').option('--json', 'print one JSON document').parse().opts();
await main(options.json === true);
