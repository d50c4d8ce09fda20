import { z } from 'zod';
import type { Change, Stamp } from '../../audit.ts';
import { jsonColumn } from '../../columns.ts';
import type { Store } from '../../connection.ts';
import { AppError } from '../../errors.ts';
import { priorityColumn, rankOf } from '../../job_priority.ts';
import type { RetrainingRequest } from '../../retraining/decision_schema.ts';
import type { RequestOrigin } from '../../retraining/event_schema.ts';
import { jobKindSchema, jobPrioritySchema, modalitySchema, userIdSchema } from '../../schema.ts';
import { defineWrite } from '../write.ts';
import { jobChange, jobKey, requireJob } from './job_row.ts';

export const newJobSchema = z.object({
  kind: jobKindSchema,
  user_id: userIdSchema.nullable().default(null),
  modality: modalitySchema.nullable().default(null),
  params: z.unknown(),
  priority: jobPrioritySchema.default('normal'),
});

/** Puts a job in the queue, where it waits for a process of any kind to take it. */
export const enqueueJob = defineWrite(newJobSchema, (store, stamp, job) => insertJob(store, stamp, job));

const copySchema = z.object({
  ...newJobSchema.shape,
  params: jsonColumn(z.unknown()),
  priority: priorityColumn,
});

/**
 * Queues a job that failed or was cancelled once more, as a new one: what happened to the first stays on record.
 * @throws RefusedError JOB_UNKNOWN, AppError JOB_STATE
 */
export const retryJob = defineWrite(z.object(jobKey), (store, stamp, { job_id }) => {
  const { status } = requireJob(store, job_id);
  if (status !== 'failed' && status !== 'cancelled') {
    const message = `Job ${job_id} is ${status}; only what failed or was cancelled can be tried again.`;
    throw new AppError('JOB_STATE', message, { details: { job_id, status } });
  }
  const sql = 'SELECT kind, user_id, modality, params, priority FROM jobs WHERE job_id = ?';
  const [job] = store.all(copySchema, sql, [job_id]);
  if (!job) throw new Error('The job was there a moment ago, in the same transaction.');
  return insertJob(store, stamp, job, { retry_of: job_id });
});

/** Where a job comes from, besides the person at the screen. */
export interface Provenance {
  /** The job that it tries once more. */
  retry_of?: number;
  origin?: RequestOrigin;
  /** What the trainer is asked, where the scheduler's reasons stand behind it. */
  request?: RetrainingRequest;
}

export function insertJob(
  store: Store,
  stamp: Stamp,
  job: z.output<typeof newJobSchema>,
  provenance: Provenance = {},
): { output: { job_id: number }; changes: Change[] } {
  const { retry_of = null, origin = 'person', request = null } = provenance;
  const { lastInsertRowid: job_id } = store.run(
    `INSERT INTO jobs
       (kind, status, user_id, modality, params, operator_id, owner, created_at, priority, retry_of, origin, request)
     VALUES (@kind, 'queued', @user_id, @modality, @params, @operator_id, '', @at, @priority, @retry_of, @origin,
       @request)`,
    {
      ...{ ...job, ...stamp, retry_of, origin },
      params: JSON.stringify(job.params ?? null),
      priority: rankOf(job.priority),
      request: request && JSON.stringify(request),
    },
  );
  const new_value = { status: 'queued', ...job, ...provenance };
  return { output: { job_id }, changes: [jobChange('jobs.enqueue', job_id, null, new_value)] };
}
