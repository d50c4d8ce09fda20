import { z } from 'zod';
import type { Change, Stamp } from '../../audit.ts';
import type { Store } from '../../connection.ts';
import type { ErrorJson } from '../../schema.ts';
import { defineWrite } from '../write.ts';
import { recordEnd } from './end_job.ts';
import { attemptKey, type JobRow, requireJob } from './job_row.ts';
import { requeue } from './requeue.ts';

/** A job in progress that nobody works on any more, as whoever noticed saw it. */
const lostSchema = z.object({
  ...attemptKey,
  /** A job whose heart has beaten since is not lost. */
  heartbeats: z.number().int(),
});
export type LostJob = z.output<typeof lostSchema>;

/** One crash may be chance; a job that was there at two is not begun a third time by itself. */
const MOST_INTERRUPTIONS = 1;

/**
 * Takes jobs from processes that are gone. The first time a job goes back to its place in the queue, the second
 * time it fails with the reason; one that somebody wanted cancelled is. Its training run has failed, the run's
 * version number is used up. Gives the jobs that were taken; others have moved meanwhile.
 */
export const recoverJobs = defineWrite(z.object({ jobs: z.array(lostSchema) }), (store, stamp, { jobs }) => {
  const lost = jobs.filter((job) => isLost(requireJob(store, job.job_id), job));
  return {
    output: { jobs: lost.map(({ job_id }) => job_id) },
    changes: lost.flatMap(({ job_id }) => recover(store, stamp, requireJob(store, job_id))),
  };
});

function isLost({ status, attempts, heartbeats }: JobRow, seen: LostJob): boolean {
  return status === 'in_progress' && attempts === seen.attempt && heartbeats === seen.heartbeats;
}

function recover(store: Store, stamp: Stamp, job: JobRow): Change[] {
  const { job_id } = job;
  store.run('UPDATE jobs SET interruptions = interruptions + 1 WHERE job_id = ?', [job_id]);
  if (job.cancel_requested_at !== null) {
    return recordEnd(store, stamp, job.status, { job_id, status: 'cancelled' });
  }
  if (job.interruptions < MOST_INTERRUPTIONS) {
    return requeue(store, stamp, 'jobs.recover', job_id, { run: 'failed', error: interrupted(job) });
  }
  return recordEnd(store, stamp, job.status, { job_id, status: 'failed', error: interrupted(job) });
}

function interrupted({ interruptions, attempts }: JobRow): ErrorJson {
  const again = interruptions < MOST_INTERRUPTIONS;
  const message = again
    ? 'The app ended, or stood still, in the middle of this. It is begun again.'
    : 'The app ended, or stood still, in the middle of this for the second time. Nothing was changed by it. Look for the reason (memory, power, disk), then try it again.';
  return { code: 'INTERRUPTED', message, details: { attempt: attempts, interruptions: interruptions + 1 } };
}
