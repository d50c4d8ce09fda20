import { RefusedError } from '../data/errors.ts';
import { getJob, getJobCurve } from '../data/queries/jobs.ts';
import type { ReadonlyStore } from '../data/store.ts';
import { type Job, jobSchema } from './ipc/contract.ts';

/** A job as the store knows it: its state and outcome, without the progress of a running thread. */
export function readJob(store: ReadonlyStore, job_id: number): Job {
  const record = getJob(store, job_id);
  if (!record) throw new RefusedError('JOB_UNKNOWN', `There is no job ${job_id}.`);
  const curve = record.kind === 'train' ? getJobCurve(store, job_id) : [];
  return jobSchema.parse({ ...record, curve, stage: null, fraction: null, done: null, total: null });
}
