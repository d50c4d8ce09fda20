import { z } from 'zod';
import { defineWrite } from '../write.ts';
import { recordEnd } from './end_job.ts';
import { jobChange, jobKey, requireJob } from './job_row.ts';

/**
 * A job that waits is taken out of the queue; one in progress is marked, and stopped by the process that runs it.
 * One that has ended stays as it is, and so does one that was marked already.
 * @throws RefusedError JOB_UNKNOWN
 */
export const cancelJob = defineWrite(z.object(jobKey), (store, stamp, { job_id }) => {
  const { status, cancel_requested_at } = requireJob(store, job_id);
  const output = { job_id };
  if (status === 'queued') {
    return { output, changes: recordEnd(store, stamp, status, { job_id, status: 'cancelled' }) };
  }
  if (status !== 'in_progress' || cancel_requested_at !== null) return { output, changes: [] };
  store.run('UPDATE jobs SET cancel_requested_at = ? WHERE job_id = ?', [stamp.at, job_id]);
  const requested = { cancel_requested_at: stamp.at };
  return {
    output,
    changes: [jobChange('jobs.cancel', job_id, { cancel_requested_at: null }, requested)],
  };
});
