import { z } from 'zod';
import { jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import { priorityColumn } from '../job_priority.ts';
import {
  type JobKind,
  type JobStatus,
  jobKindSchema,
  jobProgressSchema,
  jobStatusSchema,
  modalitySchema,
} from '../schema.ts';

const waitingSchema = z.object({
  job_id: z.number(),
  kind: jobKindSchema,
  user_id: z.string().nullable(),
  modality: modalitySchema.nullable(),
  priority: priorityColumn,
});
export type WaitingJob = z.output<typeof waitingSchema>;

/**
 * The jobs of these kinds that wait, in the order in which they will begin. One look at an index for each kind,
 * so that a long queue costs no more than a short one; all in one statement, as every change asks for it.
 */
export function nextWaiting(store: ReadonlyStore, kinds: readonly JobKind[], limit: number): WaitingJob[] {
  const firstOfKind = `SELECT * FROM (SELECT ${Object.keys(waitingSchema.shape).join(', ')}
    FROM jobs INDEXED BY jobs_waiting
    WHERE status = 'queued' AND kind = ? ORDER BY priority DESC, job_id LIMIT ?)`;
  const sql = `${kinds.map(() => firstOfKind).join(' UNION ALL ')} ORDER BY priority DESC, job_id LIMIT ?`;
  return store.all(waitingSchema, sql, [...kinds.flatMap((kind) => [kind, limit]), limit]);
}

const runningSchema = z.object({
  job_id: z.number(),
  kind: jobKindSchema,
  user_id: z.string().nullable(),
  modality: modalitySchema.nullable(),
  priority: priorityColumn,
  owner: z.string(),
  started_at: z.number(),
  attempts: z.number(),
  heartbeats: z.number(),
  cancel_requested_at: z.number().nullable(),
  progress: jsonColumn(jobProgressSchema).nullable(),
});
export type RunningJob = z.output<typeof runningSchema>;

/** What is in progress, in whichever process: a handful of rows. */
export function runningJobs(
  store: ReadonlyStore,
  kinds: readonly JobKind[] = jobKindSchema.options,
): RunningJob[] {
  const columns = Object.keys(runningSchema.shape).join(', ');
  const sql = `SELECT ${columns} FROM jobs INDEXED BY jobs_running
    WHERE status = 'in_progress' AND kind IN (${kinds.map(() => '?').join(', ')}) ORDER BY job_id`;
  return store.all(runningSchema, sql, kinds);
}

const countsSchema = z.object({ status: jobStatusSchema, jobs: z.number() });

/** How many jobs there are in each state, kept by triggers. */
export function jobCounts(store: ReadonlyStore): Record<JobStatus, number> {
  const rows = store.all(countsSchema, 'SELECT status, jobs FROM job_counts');
  const none = { queued: 0, in_progress: 0, completed: 0, failed: 0, cancelled: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ status, jobs }) => [status, jobs])) };
}
