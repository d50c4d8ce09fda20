import { z } from 'zod';
import {
  consentSchema,
  epochRecordSchema,
  errorJsonSchema,
  exportFormatSchema,
  importFormatSchema,
  jobProgressSchema,
  modalitySchema,
  raceEntrySchema,
  trainingConfigSchema,
  userIdSchema,
} from '../../data/schema.ts';
import { logLineSchema } from '../../data/writes/queue/keep_log.ts';

/** What passes between the main thread and its workers, parsed by zod on arrival like every boundary. */

/** What each kind of job needs to know; kept in the job's row, so that a job is complete in itself. */
export const jobParamsSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('import'),
    path: z.string(),
    modality: modalitySchema,
    user_id: userIdSchema.optional(),
    format: z.enum(['auto', ...importFormatSchema.options]),
    labels_file: z.string().optional(),
    consent: consentSchema.extract(['given', 'unknown']),
  }),
  z.object({
    kind: z.literal('train'),
    user_id: userIdSchema,
    modality: modalitySchema,
    config: trainingConfigSchema,
    split_file: z.string().optional(),
  }),
  z.object({
    kind: z.literal('export'),
    user_id: userIdSchema,
    modality: modalitySchema,
    version: z.number().int().positive(),
    to: z.string(),
    formats: z.array(exportFormatSchema).optional(),
  }),
  z.object({ kind: z.literal('backup'), to: z.string(), app_version: z.string() }),
  z.object({ kind: z.literal('demo') }),
]);
export type JobParams = z.infer<typeof jobParamsSchema>;
export type ParamsOf<K extends JobParams['kind']> = Extract<JobParams, { kind: K }>;

/** Why a job's thread is to stop at its next safe point; 0: it is not. */
export const STOP = { go_on: 0, cancel: 1, release: 2, lost: 3 } as const;

/**
 * `cancel`: a person wants it; `release`: the program closes, and the job goes back to the queue; `lost`: another
 * process has taken the job over.
 */
export type StopReason = Exclude<keyof typeof STOP, 'go_on'>;

/** Handed to a job's thread at its birth. `stop[0]` turns to one of `STOP`. */
export interface JobThreadData {
  workspace: string;
  job_id: number;
  attempt: number;
  operator_id: string;
  params: JobParams;
  /** Where the entry of the engine's helper threads lies. */
  engine: string;
  stop: SharedArrayBuffer;
}

/** How far a job has come, and the epoch or the try of a search that has just ended where there is one. */
export const jobReportSchema = z.object({
  ...jobProgressSchema.shape,
  epoch: epochRecordSchema.optional(),
  tried: raceEntrySchema.optional(),
});
export type JobReport = z.infer<typeof jobReportSchema>;

/** A job's thread writes the outcome to the store itself, then says that it is there. */
export const jobMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), progress: jobReportSchema }),
  z.object({ type: z.literal('said'), line: logLineSchema }),
  z.object({ type: z.literal('finished') }),
]);
export type JobMessage = z.infer<typeof jobMessageSchema>;

/** What a thread that answers requests is handed at its birth. */
export const storeThreadSchema = z.object({ store_file: z.string() });
export type StoreThreadData = z.infer<typeof storeThreadSchema>;

/** `ahead`: what a reader gets ready before it is asked. */
export const readerThreadSchema = storeThreadSchema.extend({
  ahead: z.enum(['people', 'models']).nullable(),
});
export type ReaderThreadData = z.infer<typeof readerThreadSchema>;

export const threadRequestSchema = z.object({ id: z.number().int(), request: z.unknown() });
export type ThreadRequest = z.infer<typeof threadRequestSchema>;

export const threadResponseSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), id: z.number().int(), output: z.unknown() }),
  z.object({ ok: z.literal(false), id: z.number().int(), error: errorJsonSchema }),
]);
export type ThreadResponse = z.infer<typeof threadResponseSchema>;

export const writeRequestSchema = z.object({
  name: z.string(),
  at: z.number().int(),
  operator_id: z.string(),
  input: z.unknown(),
});
export type WriteRequest = z.infer<typeof writeRequestSchema>;

/** Which names there are, reads.ts says. */
export const readRequestSchema = z.object({ name: z.string(), input: z.unknown() });
export type ReadRequest = z.infer<typeof readRequestSchema>;

/** What the scheduler's thread is handed at its birth. */
export const schedulerThreadSchema = z.object({ workspace: z.string() });
export type SchedulerThreadData = z.infer<typeof schedulerThreadSchema>;

export const schedulerRequestSchema = z.object({
  name: z.enum(['pass', 'dryRun', 'simulate', 'forecast', 'logFile']),
  input: z.unknown(),
});
export type SchedulerRequest = z.infer<typeof schedulerRequestSchema>;
