import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { AppError, fromErrorJson } from '../../data/errors.ts';
import { errorJsonSchema } from '../../data/schema.ts';
import { type TrackingResult, trackingResultSchema } from '../ipc/calls/tracking.ts';

export const trackingTaskSchema = z.object({
  workspace: z.string(),
  operator_id: z.string(),
  whole: z.boolean(),
});
export type TrackingTask = z.infer<typeof trackingTaskSchema>;

const answerSchema = z.union([
  z.object({ result: trackingResultSchema }),
  z.object({ error: errorJsonSchema }),
]);
export type TrackingAnswer = z.infer<typeof answerSchema>;

/** One attempt to tell the trackers, under way in a thread of its own. */
export interface TrackingThread {
  /** Rejects with what kept mlruns from being written; that a server cannot be told is part of the result. */
  finished: Promise<TrackingResult>;
  /** Ends the talk with the server at once, and the rest after the run under way. */
  stop(): void;
}

/** A thread that does not end by itself when it is told to is ended after so long. */
const PATIENCE_MS = 5000;

export function startTrackingThread(url: URL, task: TrackingTask): TrackingThread {
  const worker = new Worker(url, { workerData: task });
  const { promise, resolve, reject } = Promise.withResolvers<TrackingResult>();
  worker.once('message', (raw: unknown) => {
    const answer = answerSchema.parse(raw);
    if ('result' in answer) resolve(answer.result);
    else reject(fromErrorJson(answer.error));
  });
  worker.once('error', reject);
  worker.once('exit', () => reject(new AppError('THREAD_ENDED', 'Telling the trackers was broken off.')));
  const finished = promise.finally(() => worker.terminate());
  return {
    finished,
    stop: () => {
      worker.postMessage('stop');
      setTimeout(() => void worker.terminate(), PATIENCE_MS).unref();
    },
  };
}
