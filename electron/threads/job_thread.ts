import { Worker } from 'node:worker_threads';
import { AppError } from '../../data/errors.ts';
import { type JobProgress, type JobThreadData, jobMessageSchema } from './messages.ts';

/** One job under way in a thread of its own. */
export interface JobThread {
  /** Resolves when the thread has written its outcome to the store; rejects when it died before that. */
  finished: Promise<void>;
  /** Asks the job to stop at its next safe point; it then records itself as cancelled. */
  cancel(): void;
}

/** Starts a job's thread. A thread a job: cancelling leaves nothing behind and its memory is given back. */
export function startJobThread(
  url: URL,
  data: Omit<JobThreadData, 'cancel'>,
  onProgress: (progress: JobProgress) => void,
): JobThread {
  const cancel = new SharedArrayBuffer(4);
  const worker = new Worker(url, { workerData: { ...data, cancel } satisfies JobThreadData });
  const finished = new Promise<void>((resolve, reject) => {
    worker.on('message', (raw: unknown) => {
      const message = jobMessageSchema.parse(raw);
      if (message.type === 'progress') onProgress(message.progress);
      else resolve();
    });
    worker.once('error', (cause) => reject(threadDied('The work stopped because of a fault.', cause)));
    worker.once('exit', () => reject(threadDied('The work stopped before it was finished.')));
  });
  return { finished, cancel: () => void Atomics.store(new Int32Array(cancel), 0, 1) };
}

function threadDied(message: string, cause?: unknown): AppError {
  return new AppError('THREAD_DIED', `${message} Nothing was changed; start it again.`, { cause });
}
