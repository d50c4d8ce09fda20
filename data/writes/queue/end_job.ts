import { z } from 'zod';
import type { Change, Stamp } from '../../audit.ts';
import type { Store } from '../../connection.ts';
import { errorJsonSchema, type JobStatus, jobEndSchema } from '../../schema.ts';
import { endRunsOf } from '../end_runs.ts';
import { defineWrite } from '../write.ts';
import { attemptKey, reasonOf, requireAttempt, requireJob, statusChange } from './job_row.ts';

export const jobOutcomeSchema = z.object({
  ...attemptKey,
  status: jobEndSchema,
  result: z.unknown().optional(),
  error: errorJsonSchema.optional(),
});
export type JobOutcome = z.infer<typeof jobOutcomeSchema>;

/** A job ends, well or not. @throws JobStateError JOB_STATE, LEASE_LOST: only the attempt in progress may. */
export const finishJob = defineWrite(jobOutcomeSchema, (store, stamp, outcome) => ({
  output: { job_id: outcome.job_id },
  changes: endJob(store, stamp, outcome),
}));

/**
 * Records the end of a job, and without success that of its training run, inside the caller's transaction.
 * Returns what the audit log must say.
 * @throws JobStateError JOB_STATE, LEASE_LOST
 */
export function endJob(store: Store, stamp: Stamp, { attempt, ...outcome }: JobOutcome): Change[] {
  const { status } = requireAttempt(store, outcome.job_id, attempt);
  return recordEnd(store, stamp, status, outcome);
}

/** The same for the job of a run that has not ended; as long as a run lasts, so does the attempt that began it. */
export function endJobOfRun(store: Store, stamp: Stamp, outcome: Omit<JobOutcome, 'attempt'>): Change[] {
  const { attempts } = requireJob(store, outcome.job_id);
  return endJob(store, stamp, { ...outcome, attempt: attempts });
}

/** The same for a job of which the caller knows that it may end. */
export function recordEnd(
  store: Store,
  stamp: Stamp,
  before: JobStatus,
  { job_id, status, result, error }: Omit<JobOutcome, 'attempt'>,
): Change[] {
  store.run(
    `UPDATE jobs SET status = @status, finished_at = @at, result = @result, error = @error, progress = NULL
     WHERE job_id = @job_id`,
    { job_id, status, at: stamp.at, result: json(result), error: json(error) },
  );
  const runs = status === 'completed' ? [] : endRunsOf(store, stamp, job_id, { status, error });
  return [...runs, statusChange('jobs.finish', job_id, before, status, reasonOf(error))];
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
