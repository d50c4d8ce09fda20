import { Worker } from 'node:worker_threads';
import { diskError } from '../../data/disk_errors.ts';
import { AppError, toErrorJson } from '../../data/errors.ts';
import type { NewLogLine } from '../../data/writes/queue/keep_log.ts';
import { type JobReport, type JobThreadData, jobMessageSchema, STOP, type StopReason } from './messages.ts';

/** One job under way in a thread of its own. */
export interface JobThread {
  /** Resolves when the thread has written its outcome to the store; rejects when it died before that. */
  finished: Promise<void>;
  /** Asks the job to stop at its next safe point; it then records that itself. */
  stop(reason: StopReason): void;
  /** Ends the thread wherever it is; what it left behind is the caller's to clear. */
  terminate(): void;
}

/** What a job tells while it is at work. */
export interface JobListeners {
  onProgress(progress: JobReport): void;
  /** A line of its log. */
  onLine(line: NewLogLine): void;
}

/** Starts a job's thread. A thread a job: cancelling leaves nothing behind and its memory is given back. */
export function startJobThread(
  url: URL,
  data: Omit<JobThreadData, 'stop'>,
  { onProgress, onLine }: JobListeners,
): JobThread {
  const stop = new SharedArrayBuffer(4);
  const worker = new Worker(url, { workerData: { ...data, stop } satisfies JobThreadData });
  const finished = new Promise<void>((resolve, reject) => {
    worker.on('message', (raw: unknown) => {
      const message = jobMessageSchema.parse(raw);
      if (message.type === 'progress') onProgress(message.progress);
      else if (message.type === 'said') onLine(message.line);
      else resolve();
    });
    worker.once('error', (cause) => reject(diedOf(cause)));
    worker.once('exit', () => reject(threadDied('The work stopped before it was finished.')));
  });
  return {
    finished,
    stop: (reason) => void Atomics.store(new Int32Array(stop), 0, STOP[reason]),
    terminate: () => void worker.terminate(),
  };
}

/** A thread that cannot even record why it failed dies of it: then its reason is the job's. */
const ownReasons = new Set([
  'DISK_FULL',
  'STORE_NOT_WRITABLE',
  'STORE_IO',
  'STORE_BUSY',
  'STORE_DAMAGED',
  'WORKSPACE_NOT_WRITABLE',
]);

function diedOf(cause: unknown): AppError {
  const { code, message } = toErrorJson(diskError(cause));
  if (ownReasons.has(code)) return new AppError(code, message, { cause });
  return threadDied('The work stopped because of a fault.', cause);
}

function threadDied(message: string, cause?: unknown): AppError {
  return new AppError('THREAD_DIED', `${message} Nothing was changed; start it again.`, { cause });
}
