import { z } from 'zod';
import type { Change, Stamp } from '../../audit.ts';
import type { Store } from '../../connection.ts';
import type { ErrorJson } from '../../schema.ts';
import { endRunsOf } from '../end_runs.ts';
import { defineWrite } from '../write.ts';
import { recordEnd } from './end_job.ts';
import { attemptKey, reasonOf, requireAttempt, requireJob, statusChange } from './job_row.ts';

/** Puts a job back in its old place in the queue. Its training run is over: the next attempt opens another. */
export function requeue(
  store: Store,
  stamp: Stamp,
  action: 'jobs.release' | 'jobs.recover',
  job_id: number,
  why: { run: 'failed' | 'cancelled'; error: ErrorJson },
): Change[] {
  const runs = endRunsOf(store, stamp, job_id, { status: why.run, error: why.error });
  store.run(
    "UPDATE jobs SET status = 'queued', owner = '', started_at = NULL, progress = NULL WHERE job_id = ?",
    [job_id],
  );
  return [...runs, statusChange(action, job_id, 'in_progress', 'queued', reasonOf(why.error))];
}

export const RELEASED: ErrorJson = {
  code: 'RELEASED',
  message: 'The app was closed in the middle of this. It begins again at the next start.',
};

/**
 * The process that runs a job is closing and gives it back; that does not count as an interruption. A job that
 * somebody has asked to cancel meanwhile ends as cancelled.
 * @throws JobStateError JOB_STATE, LEASE_LOST
 */
export const releaseJob = defineWrite(z.object(attemptKey), (store, stamp, { job_id, attempt }) => ({
  output: { job_id },
  changes: release(store, stamp, job_id, attempt),
}));

/** The same for the job of a run that has not ended, inside the caller's transaction. */
export function releaseJobOfRun(store: Store, stamp: Stamp, job_id: number): Change[] {
  return release(store, stamp, job_id, requireJob(store, job_id).attempts);
}

function release(store: Store, stamp: Stamp, job_id: number, attempt: number): Change[] {
  const { status, cancel_requested_at } = requireAttempt(store, job_id, attempt);
  if (cancel_requested_at !== null) return recordEnd(store, stamp, status, { job_id, status: 'cancelled' });
  return requeue(store, stamp, 'jobs.release', job_id, { run: 'cancelled', error: RELEASED });
}
