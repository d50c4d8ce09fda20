import { z } from 'zod';
import {
  backupResultSchema,
  demoResultSchema,
  epochRecordSchema,
  errorJsonSchema,
  exportResultSchema,
  importResultSchema,
  jobKindSchema,
  jobPrioritySchema,
  jobStatusSchema,
  modalitySchema,
  raceSchema,
  timestampSchema,
  trainResultSchema,
  userIdSchema,
} from '../../../data/schema.ts';

export const jobSchema = z.object({
  job_id: z.number().int(),
  kind: jobKindSchema,
  status: jobStatusSchema,
  user_id: userIdSchema.nullable(),
  modality: modalitySchema.nullable(),
  priority: jobPrioritySchema,
  /** The name of who asked for it. */
  operator: z.string(),
  /** How often it was begun. */
  attempts: z.number().int(),
  /** How many of the attempts ended because their process did. */
  interruptions: z.number().int(),
  /** The job that this one does again. */
  retry_of: z.number().int().nullable(),
  /** The step under way, a key of the message files (`job.stage.<stage>`). */
  stage: z.string().nullable(),
  /** 0 to 1, or null while it cannot be known. */
  fraction: z.number().min(0).max(1).nullable(),
  done: z.number().int().nullable(),
  total: z.number().int().nullable(),
  created_at: timestampSchema,
  started_at: timestampSchema.nullable(),
  finished_at: timestampSchema.nullable(),
  cancel_requested_at: timestampSchema.nullable(),
  /** Empty in lists, and for a job that runs in another process. */
  curve: z.array(epochRecordSchema),
  /** What the search of a training has tried; null in lists, before the search, and where another process works. */
  race: raceSchema.nullable().default(null),
  result: z
    .union([trainResultSchema, importResultSchema, exportResultSchema, demoResultSchema, backupResultSchema])
    .nullable(),
  error: errorJsonSchema.nullable(),
});
export type Job = z.infer<typeof jobSchema>;

const jobKey = { job_id: z.number().int() };

const standingSchema = z.object({
  ...jobKey,
  kind: jobKindSchema,
  user_id: userIdSchema.nullable(),
  modality: modalitySchema.nullable(),
  priority: jobPrioritySchema,
});

export const queueStatusSchema = z.object({
  counts: z.record(jobStatusSchema, z.number().int()),
  running: z.array(
    z.object({
      ...standingSchema.shape,
      started_at: timestampSchema,
      stage: z.string().nullable(),
      fraction: z.number().nullable(),
    }),
  ),
  /** The first few of those that wait, in the order in which they will begin within their lane. */
  next: z.array(standingSchema),
});
export type QueueStatus = z.infer<typeof queueStatusSchema>;

export const jobCalls = {
  'jobs.get': { input: z.object(jobKey), output: jobSchema },
  /** The newest first. `next` is the `before` of the page that follows; null: there is none. */
  'jobs.list': {
    input: z.object({
      limit: z.number().int().min(1).max(200).default(50),
      before: z.number().int().optional(),
      status: jobStatusSchema.optional(),
      kind: jobKindSchema.optional(),
      /** Only those that have ended, in whichever way. */
      ended: z.boolean().default(false),
    }),
    output: z.object({ jobs: z.array(jobSchema), next: z.number().int().nullable() }),
  },
  /** The first of those that wait, in the order in which they will begin within their lane. */
  'jobs.waiting': {
    input: z.object({ limit: z.number().int().min(1).max(200).default(50) }),
    output: z.object({ jobs: z.array(jobSchema), total: z.number().int() }),
  },
  'jobs.cancel': { input: z.object(jobKey), output: jobSchema },
  /** Queues a job that failed or was cancelled once more, as a new one. */
  'jobs.retry': { input: z.object(jobKey), output: z.object({ job_id: z.number().int() }) },
  /** The last lines that the attempts at a job wrote, in order. */
  'jobs.log': {
    input: z.object({ ...jobKey, limit: z.number().int().min(1).max(100_000).default(10_000) }),
    output: z.object({
      lines: z.array(
        z.object({
          attempt: z.number().int(),
          line: z.number().int(),
          at: timestampSchema,
          text: z.string(),
        }),
      ),
    }),
  },
  'queue.status': { input: z.object({}), output: queueStatusSchema },
};
