import { parentPort, workerData } from 'node:worker_threads';
import type { Stamp } from '../../data/audit.ts';
import { AppError, CancelledError, toErrorJson } from '../../data/errors.ts';
import type { ErrorJson } from '../../data/schema.ts';
import { openStore, type Store } from '../../data/store.ts';
import { openWorkspace, type Workspace } from '../../data/workspace.ts';
import { runWrite, type WriteInput, type WriteName, type WriteOutput } from '../../data/writes/index.ts';
import type { JobMessage, JobParams, JobProgress, JobThreadData, ParamsOf } from './messages.ts';

/** One job inside its thread: what it was asked, and its ways to the store and to the person who waits. */
export interface JobTask<K extends JobParams['kind']> {
  job_id: number;
  params: ParamsOf<K>;
  workspace: Workspace;
  /** Where the entry of the engine's helper threads lies. */
  engine: URL;
  store: Store;
  write<W extends WriteName>(name: W, input: WriteInput<W>): WriteOutput<W>;
  report(progress: JobProgress): void;
  isCancelled(): boolean;
}

type Work = { [K in JobParams['kind']]?: (task: JobTask<K>) => Promise<void> };

/**
 * Runs this thread's job. The work records its own success together with what it made, in one transaction;
 * whatever it throws is recorded here as the job's failure, or as its cancellation.
 */
export async function runJobThread(work: Work): Promise<void> {
  const task = openTask(workerData as JobThreadData);
  try {
    task.write('jobs.start', { job_id: task.job_id });
    await perform(work, task);
  } catch (error) {
    recordEnd(task, error);
  } finally {
    task.store.close();
    post({ type: 'finished' });
  }
}

async function perform(work: Work, task: JobTask<JobParams['kind']>): Promise<void> {
  // The table is keyed by the kind of the very params that the task carries.
  const run = work[task.params.kind] as ((task: unknown) => Promise<void>) | undefined;
  if (!run) throw new AppError('JOB_KIND', `This thread does not do "${task.params.kind}" jobs.`);
  await run(task);
}

function openTask(data: JobThreadData): JobTask<JobParams['kind']> {
  const workspace = openWorkspace(data.workspace);
  const store = openStore(workspace.storeFile);
  const cancelFlag = new Int32Array(data.cancel);
  const stamp = (): Stamp => ({ at: Date.now(), operator_id: data.operator_id });
  return {
    job_id: data.job_id,
    params: data.params,
    workspace,
    engine: new URL(data.engine),
    store,
    write: (name, input) => runWrite(store, name, stamp(), input),
    report: (progress) => post({ type: 'progress', progress }),
    isCancelled: () => Atomics.load(cancelFlag, 0) === 1,
  };
}

/** The end of a job that did not succeed, as the store keeps it. */
export function failureOf(error: unknown): { status: 'failed' | 'cancelled'; error: ErrorJson } {
  return { status: error instanceof CancelledError ? 'cancelled' : 'failed', error: toErrorJson(error) };
}

/** Work that records its failure itself, as a training does with its run, has ended the job already. */
export class RecordedFailure extends Error {}

function recordEnd(task: JobTask<JobParams['kind']>, error: unknown): void {
  if (error instanceof RecordedFailure) return;
  task.write('jobs.finish', { job_id: task.job_id, ...failureOf(error) });
}

function post(message: JobMessage): void {
  parentPort?.postMessage(message);
}
