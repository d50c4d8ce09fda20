import { z } from 'zod';
import { userIdSchema } from './sample_schema.ts';

/** The work that waits its turn in the queue, how far it has come, and what the smaller kinds of it result in. */

export const jobKindSchema = z.enum(['import', 'train', 'export', 'backup', 'demo']);
export type JobKind = z.infer<typeof jobKindSchema>;

export const jobStatusSchema = z.enum(['queued', 'in_progress', 'completed', 'failed', 'cancelled']);
export type JobStatus = z.infer<typeof jobStatusSchema>;

/** How a job may end. */
export const jobEndSchema = jobStatusSchema.extract(['completed', 'failed', 'cancelled']);

/** Which of two waiting jobs begins first; between equals it is the one that was asked for first. */
export const jobPrioritySchema = z.enum(['low', 'normal', 'high']);
export type JobPriority = z.infer<typeof jobPrioritySchema>;

/** How far a job under way has come. */
export const jobProgressSchema = z.object({
  /** The step under way, a key of the message files (`job.stage.<stage>`). */
  stage: z.string(),
  /** 0 to 1, or null while it cannot be known. */
  fraction: z.number().min(0).max(1).nullable(),
  done: z.number().int().nullable(),
  total: z.number().int().nullable(),
});
export type JobProgress = z.infer<typeof jobProgressSchema>;

/** A copy of the whole workspace, read back after it was written. */
export const backupResultSchema = z.object({
  folder: z.string(),
  files: z.number().int(),
  bytes: z.number().int(),
  /** Milliseconds since 1970, UTC: the moment as of which the workspace was copied. */
  made_at: z.number().int(),
});
export type BackupResult = z.infer<typeof backupResultSchema>;

export const demoResultSchema = z.object({
  users: z.array(userIdSchema),
  samples: z.number().int(),
});
export type DemoResult = z.infer<typeof demoResultSchema>;
