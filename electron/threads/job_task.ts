import { parentPort, workerData } from 'node:worker_threads';
import type { Stamp } from '../../data/audit.ts';
import { diskError } from '../../data/disk_errors.ts';
import { AppError, CancelledError, toErrorJson } from '../../data/errors.ts';
import type { ErrorJson } from '../../data/schema.ts';
import { openStore, type Store } from '../../data/store.ts';
import { openWorkspace, type Workspace } from '../../data/workspace.ts';
import { runWrite, type WriteInput, type WriteName, type WriteOutput } from '../../data/writes/index.ts';
import { JobStateError } from '../../data/writes/queue/job_row.ts';
import { captureOutput } from './captured_output.ts';
import { JobLog } from './job_log.ts';
import {
  type JobMessage,
  type JobParams,
  type JobReport,
  type JobThreadData,
  type ParamsOf,
  STOP,
} from './messages.ts';
import { progressWords } from './progress_words.ts';

/** One job inside its thread: what it was asked, and its ways to the store and to the person who waits. */
export interface JobTask<K extends JobParams['kind']> {
  job_id: number;
  /** Which try of the job this is; whatever ends the job names it. */
  attempt: number;
  params: ParamsOf<K>;
  workspace: Workspace;
  /** Where the entry of the engine's helper threads lies. */
  engine: URL;
  store: Store;
  write<W extends WriteName>(name: W, input: WriteInput<W>): WriteOutput<W>;
  report(progress: JobReport): void;
  /** A line of the job's log. */
  say(line: string): void;
  isCancelled(): boolean;
  /** How an error ends this attempt, as the store keeps it. */
  failureOf(error: unknown): AttemptFailure;
}

/** `released`: only the attempt is over, because the program closes; the job waits for another. */
export interface AttemptFailure {
  status: 'failed' | 'cancelled';
  error: ErrorJson;
  released: boolean;
}

type Work = { [K in JobParams['kind']]?: (task: JobTask<K>) => Promise<void> };
type AnyTask = JobTask<JobParams['kind']>;

/** Work that records its failure itself, as a training does with its run, has ended the attempt already. */
export class RecordedFailure extends Error {}

/**
 * Runs this thread's job. The work records its own success together with what it made, in one transaction;
 * whatever it throws is recorded here as the job's failure, or as its cancellation.
 */
export async function runJobThread(work: Work): Promise<void> {
  const data = workerData as JobThreadData;
  const workspace = openWorkspace(data.workspace);
  const store = openStore(workspace.storeFile);
  const log = logOf(store, data);
  captureOutput((line) => log.say(line));
  const task = openTask(data, { workspace, store, log });
  try {
    await perform(work, task);
  } catch (error) {
    log.say(`Stopped: ${toErrorJson(error instanceof RecordedFailure ? error.cause : error).message}`);
    recordEnd(task, error);
  } finally {
    log.flush();
    store.close();
  }
  post({ type: 'finished' });
}

async function perform(work: Work, task: AnyTask): Promise<void> {
  // The table is keyed by the kind of the very params that the task carries.
  const run = work[task.params.kind] as ((task: unknown) => Promise<void>) | undefined;
  if (!run) throw new AppError('JOB_KIND', `This thread does not do "${task.params.kind}" jobs.`);
  await run(task);
}

interface TaskParts {
  workspace: Workspace;
  store: Store;
  log: JobLog;
}

function openTask(data: JobThreadData, { workspace, store, log }: TaskParts): AnyTask {
  const { job_id, attempt, params } = data;
  const stopFlag = new Int32Array(data.stop);
  const inWords = progressWords();
  return {
    ...{ job_id, attempt, params, workspace, store },
    engine: new URL(data.engine),
    write: (name, input) => {
      // What was said comes before what it led to, so that no outcome stands there without its reasons.
      log.flush();
      return runWrite(store, name, stampOf(data), input);
    },
    report: (progress) => {
      for (const line of inWords(progress)) log.say(line);
      post({ type: 'progress', progress });
    },
    say: (line) => log.say(line),
    isCancelled: () => Atomics.load(stopFlag, 0) !== STOP.go_on,
    failureOf: (error) => failureOf(error, Atomics.load(stopFlag, 0)),
  };
}

const stampOf = ({ operator_id }: JobThreadData): Stamp => ({ at: Date.now(), operator_id });

function logOf(store: Store, data: JobThreadData): JobLog {
  const { job_id, attempt } = data;
  return new JobLog({
    now: Date.now,
    pass: (line) => post({ type: 'said', line }),
    keep: (lines) => runWrite(store, 'jobs.log', stampOf(data), { job_id, attempt, lines: [...lines] }),
  });
}

function failureOf(error: unknown, stop: number): AttemptFailure {
  const stopped = error instanceof CancelledError;
  const released = stopped && stop === STOP.release;
  return { status: stopped ? 'cancelled' : 'failed', error: toErrorJson(diskError(error)), released };
}

/**
 * An attempt that another has replaced has nothing to record any more. Where the store cannot take the end in,
 * the thread dies of it, so that the main thread hears of it.
 */
function recordEnd(task: AnyTask, error: unknown): void {
  if (error instanceof RecordedFailure) return;
  const { job_id, attempt } = task;
  const { released, ...failure } = task.failureOf(error);
  try {
    if (released) task.write('jobs.release', { job_id, attempt });
    else task.write('jobs.finish', { job_id, attempt, ...failure });
  } catch (refused) {
    if (!(refused instanceof JobStateError)) throw error;
  }
}

function post(message: JobMessage): void {
  parentPort?.postMessage(message);
}
