import { z } from 'zod';
import { jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import { priorityColumn, rankOf } from '../job_priority.ts';
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
 * so that a long queue costs no more than a short one.
 */
export function nextWaiting(store: ReadonlyStore, kinds: readonly JobKind[], limit: number): WaitingJob[] {
  const waiting = kinds.flatMap((kind) =>
    store.all(
      waitingSchema,
      `SELECT job_id, kind, user_id, modality, priority FROM jobs INDEXED BY jobs_waiting
       WHERE status = 'queued' AND kind = ? ORDER BY priority DESC, job_id LIMIT ?`,
      [kind, limit],
    ),
  );
  const beginsBefore = (a: WaitingJob, b: WaitingJob) =>
    rankOf(b.priority) - rankOf(a.priority) || a.job_id - b.job_id;
  return waiting.sort(beginsBefore).slice(0, limit);
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
  return kinds.flatMap((kind) =>
    store.all(
      runningSchema,
      `SELECT ${Object.keys(runningSchema.shape).join(', ')} FROM jobs INDEXED BY jobs_running
       WHERE status = 'in_progress' AND kind = ? ORDER BY job_id`,
      [kind],
    ),
  );
}

const countsSchema = z.object({ status: jobStatusSchema, jobs: z.number() });

/** How many jobs there are in each state, kept by triggers. */
export function jobCounts(store: ReadonlyStore): Record<JobStatus, number> {
  const rows = store.all(countsSchema, 'SELECT status, jobs FROM job_counts');
  const none = { queued: 0, in_progress: 0, completed: 0, failed: 0, cancelled: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ status, jobs }) => [status, jobs])) };
}
