import { z } from 'zod';
import { jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import {
  type EpochRecord,
  epochRecordSchema,
  errorJsonSchema,
  jobKindSchema,
  jobStatusSchema,
  modalitySchema,
  userIdSchema,
} from '../schema.ts';

const jobSchema = z.object({
  job_id: z.number(),
  kind: jobKindSchema,
  status: jobStatusSchema,
  user_id: userIdSchema.nullable(),
  modality: modalitySchema.nullable(),
  params: jsonColumn(z.unknown()),
  operator_id: z.string(),
  owner: z.string(),
  created_at: z.number(),
  started_at: z.number().nullable(),
  finished_at: z.number().nullable(),
  result: jsonColumn(z.unknown()).nullable(),
  error: jsonColumn(errorJsonSchema).nullable(),
});
export type JobRecord = z.output<typeof jobSchema>;

const JOB = Object.keys(jobSchema.shape).join(', ');

export function getJob(store: ReadonlyStore, job_id: number): JobRecord | null {
  return store.get(jobSchema, `SELECT ${JOB} FROM jobs WHERE job_id = ?`, [job_id]) ?? null;
}

/** The newest jobs first. */
export function listJobs(store: ReadonlyStore, limit: number): JobRecord[] {
  return store.all(jobSchema, `SELECT ${JOB} FROM jobs ORDER BY job_id DESC LIMIT ?`, [limit]);
}

/** The jobs that wait or run, the oldest first. */
export function listOpenJobs(store: ReadonlyStore): JobRecord[] {
  return store.all(jobSchema, `SELECT ${JOB} FROM jobs WHERE finished_at IS NULL ORDER BY job_id`);
}

/** The learning curve of a training job that completed; empty for every other job. */
export function getJobCurve(store: ReadonlyStore, job_id: number): EpochRecord[] {
  const row = store.get(
    z.object({ history: jsonColumn(z.array(epochRecordSchema)) }),
    'SELECT history FROM training_runs WHERE job_id = ? AND history IS NOT NULL ORDER BY run_id DESC LIMIT 1',
    [job_id],
  );
  return row?.history ?? [];
}
