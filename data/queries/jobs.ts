import { z } from 'zod';
import { jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import { priorityColumn } from '../job_priority.ts';
import {
  type EpochRecord,
  epochRecordSchema,
  errorJsonSchema,
  type JobKind,
  type JobStatus,
  jobKindSchema,
  jobProgressSchema,
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
  priority: priorityColumn,
  operator_id: z.string(),
  /** The operator's name. */
  operator: z.string(),
  owner: z.string(),
  attempts: z.number(),
  interruptions: z.number(),
  retry_of: z.number().nullable(),
  cancel_requested_at: z.number().nullable(),
  created_at: z.number(),
  started_at: z.number().nullable(),
  finished_at: z.number().nullable(),
  progress: jsonColumn(jobProgressSchema).nullable(),
  result: jsonColumn(z.unknown()).nullable(),
  error: jsonColumn(errorJsonSchema).nullable(),
});
export type JobRecord = z.output<typeof jobSchema>;

const NAME = '(SELECT name FROM operators WHERE operators.operator_id = jobs.operator_id) AS operator';
const JOB = Object.keys(jobSchema.shape)
  .map((column) => (column === 'operator' ? NAME : column))
  .join(', ');

export function getJob(store: ReadonlyStore, job_id: number): JobRecord | null {
  return store.get(jobSchema, `SELECT ${JOB} FROM jobs WHERE job_id = ?`, [job_id]) ?? null;
}

/** Which jobs of all; what is left out does not matter. */
export interface JobSelection {
  limit: number;
  /** Only jobs that were asked for before this one. */
  before?: number | undefined;
  status?: JobStatus | undefined;
  kind?: JobKind | undefined;
  /** Only those that have ended. */
  ended?: boolean;
}

/** The newest jobs first. */
export function listJobs(
  store: ReadonlyStore,
  { limit, before, status, kind, ended = false }: JobSelection,
): JobRecord[] {
  const conditions = [
    ...(before === undefined ? [] : ['job_id < @before']),
    ...(status === undefined ? [] : ['status = @status']),
    ...(kind === undefined ? [] : ['kind = @kind']),
    ...(ended ? ['finished_at IS NOT NULL'] : []),
  ];
  const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
  return store.all(jobSchema, `SELECT ${JOB} FROM jobs ${where} ORDER BY job_id DESC LIMIT @limit`, {
    ...{ limit, before, status, kind },
  });
}

/** What a job was asked to do, as it was put in. */
export function getJobParams(store: ReadonlyStore, job_id: number): unknown {
  const row = store.get(
    z.object({ params: jsonColumn(z.unknown()) }),
    'SELECT params FROM jobs WHERE job_id = ?',
    [job_id],
  );
  return row?.params;
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

const logLineSchema = z.object({ attempt: z.number(), line: z.number(), at: z.number(), text: z.string() });
export type JobLogLine = z.output<typeof logLineSchema>;

/** Everything that the attempts at a job have said, the last `limit` lines of it, in order. */
export function getJobLog(store: ReadonlyStore, job_id: number, limit: number): JobLogLine[] {
  const lines = store.all(
    logLineSchema,
    `SELECT attempt, line, at, text FROM job_log_lines WHERE job_id = ?
     ORDER BY attempt DESC, line DESC LIMIT ?`,
    [job_id, limit],
  );
  return lines.reverse();
}
