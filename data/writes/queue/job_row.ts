import { z } from 'zod';
import type { Change } from '../../audit.ts';
import type { ReadonlyStore } from '../../connection.ts';
import { AppError, RefusedError } from '../../errors.ts';
import { type ErrorJson, type JobStatus, jobKindSchema, jobStatusSchema } from '../../schema.ts';

export const jobKey = { job_id: z.number().int().positive() };

/** One try of a job. A process that slept and was replaced meanwhile is known by an attempt that is over. */
export const attemptKey = { ...jobKey, attempt: z.number().int().positive() };

/** A change can be made only by the attempt that is in progress. */
export class JobStateError extends AppError {}

const rowSchema = z.object({
  job_id: z.number(),
  kind: jobKindSchema,
  status: jobStatusSchema,
  attempts: z.number(),
  interruptions: z.number(),
  heartbeats: z.number(),
  cancel_requested_at: z.number().nullable(),
});
export type JobRow = z.output<typeof rowSchema>;

const ROW = Object.keys(rowSchema.shape).join(', ');

/** @throws RefusedError JOB_UNKNOWN */
export function requireJob(store: ReadonlyStore, job_id: number): JobRow {
  const row = store.get(rowSchema, `SELECT ${ROW} FROM jobs WHERE job_id = ?`, [job_id]);
  if (!row) throw new RefusedError('JOB_UNKNOWN', `There is no job ${job_id}.`, { details: { job_id } });
  return row;
}

/**
 * The job, if this very attempt at it is in progress.
 * @throws RefusedError JOB_UNKNOWN; JobStateError JOB_STATE where the job waits or has ended, LEASE_LOST where
 * another attempt has taken its place
 */
export function requireAttempt(store: ReadonlyStore, job_id: number, attempt: number): JobRow {
  const row = requireJob(store, job_id);
  const details = { job_id, attempt, status: row.status, attempts: row.attempts };
  if (row.status !== 'in_progress') {
    const message = `Job ${job_id} is ${row.status}; that cannot be done with it any more.`;
    throw new JobStateError('JOB_STATE', message, { details });
  }
  if (row.attempts === attempt) return row;
  const message = `Job ${job_id} was begun again meanwhile; this attempt at it counts no more.`;
  throw new JobStateError('LEASE_LOST', message, { details });
}

export function jobChange(action: string, job_id: number, old_value: unknown, new_value: unknown): Change {
  return { action, subject: `job/${job_id}`, old_value, new_value };
}

export function statusChange(
  action: string,
  job_id: number,
  before: JobStatus,
  status: JobStatus,
  facts: Record<string, unknown> = {},
): Change {
  return jobChange(action, job_id, { status: before }, { status, ...facts });
}

/** What the audit log says of an error; the whole of it stands with the job. */
export function reasonOf(error: ErrorJson | undefined): Record<string, unknown> {
  return error ? { error: { code: error.code, message: error.message } } : {};
}
