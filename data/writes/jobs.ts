import { z } from 'zod';
import type { Change, Stamp } from '../audit.ts';
import type { Store } from '../connection.ts';
import { AppError, RefusedError } from '../errors.ts';
import {
  errorJsonSchema,
  type JobStatus,
  jobEndSchema,
  jobKindSchema,
  jobStatusSchema,
  modalitySchema,
  userIdSchema,
} from '../schema.ts';
import { endRunsOf } from './end_runs.ts';
import { defineWrite } from './write.ts';

const jobKey = { job_id: z.number().int().positive() };

export const jobOutcomeSchema = z.object({
  ...jobKey,
  status: jobEndSchema,
  result: z.unknown().optional(),
  error: errorJsonSchema.optional(),
});
export type JobOutcome = z.infer<typeof jobOutcomeSchema>;

/** Puts a job in the queue. `owner` is the process that will run it (`Workspace.owner`). */
export const enqueueJob = defineWrite(
  z.object({
    kind: jobKindSchema,
    user_id: userIdSchema.nullable().default(null),
    modality: modalitySchema.nullable().default(null),
    params: z.unknown(),
    owner: z.string().min(1),
  }),
  (store, stamp, job) => {
    const { lastInsertRowid: job_id } = store.run(
      `INSERT INTO jobs (kind, status, user_id, modality, params, operator_id, owner, created_at)
       VALUES (@kind, 'queued', @user_id, @modality, @params, @operator_id, @owner, @at)`,
      { ...job, ...stamp, params: JSON.stringify(job.params ?? null) },
    );
    const { kind, user_id, modality, params } = job;
    const new_value = { status: 'queued', kind, user_id, modality, params };
    return { output: { job_id }, changes: [jobChange('jobs.enqueue', job_id, null, new_value)] };
  },
);

/** A queued job begins. Refused when it was cancelled or ended meanwhile. */
export const startJob = defineWrite(z.object(jobKey), (store, stamp, { job_id }) => {
  requireStatus(store, job_id, ['queued']);
  store.run("UPDATE jobs SET status = 'in_progress', started_at = ? WHERE job_id = ?", [stamp.at, job_id]);
  return { output: { job_id }, changes: [statusChange('jobs.start', job_id, 'queued', 'in_progress')] };
});

/** A job ends, well or not. Refused when it has ended already. */
export const finishJob = defineWrite(jobOutcomeSchema, (store, stamp, outcome) => ({
  output: { job_id: outcome.job_id },
  changes: endJob(store, stamp, outcome),
}));

/** A job that waits is taken out of the queue. A running one is stopped by the thread that runs it. */
export const cancelQueuedJob = defineWrite(z.object(jobKey), (store, stamp, { job_id }) => {
  requireStatus(store, job_id, ['queued']);
  return { output: { job_id }, changes: endJob(store, stamp, { job_id, status: 'cancelled' }) };
});

/**
 * Records the end of a job, and without success that of its training run, inside the caller's transaction.
 * Returns what the audit log must say.
 */
export function endJob(store: Store, stamp: Stamp, outcome: JobOutcome): Change[] {
  const { job_id, status } = outcome;
  const before = requireStatus(store, job_id, ['queued', 'in_progress']);
  store.run(
    `UPDATE jobs SET status = @status, finished_at = @at, result = @result, error = @error
     WHERE job_id = @job_id`,
    {
      job_id,
      status,
      at: stamp.at,
      result: json(outcome.result),
      error: json(outcome.error),
    },
  );
  const { error } = outcome;
  const runs = status === 'completed' ? [] : endRunsOf(store, stamp, job_id, { status, error });
  return [...runs, statusChange('jobs.finish', job_id, before, status, error)];
}

function requireStatus(store: Store, job_id: number, allowed: readonly JobStatus[]): JobStatus {
  const row = store.get(z.object({ status: jobStatusSchema }), 'SELECT status FROM jobs WHERE job_id = ?', [
    job_id,
  ]);
  if (!row) throw new RefusedError('JOB_UNKNOWN', `There is no job ${job_id}.`);
  if (allowed.includes(row.status)) return row.status;
  throw new AppError('JOB_STATE', `Job ${job_id} is ${row.status}; that cannot be done with it any more.`, {
    details: { job_id, status: row.status },
  });
}

function statusChange(
  action: string,
  job_id: number,
  before: JobStatus,
  status: JobStatus,
  error?: { code: string; message: string },
): Change {
  const reason = error ? { error: { code: error.code, message: error.message } } : {};
  return jobChange(action, job_id, { status: before }, { status, ...reason });
}

function jobChange(action: string, job_id: number, old_value: unknown, new_value: unknown): Change {
  return { action, subject: `job/${job_id}`, old_value, new_value };
}

function json(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value);
}
