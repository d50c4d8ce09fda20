import { z } from 'zod';
import { labelSchema, labelStatusSchema, timestampSchema } from '../schema.ts';
import { count, share } from './figures.ts';

/**
 * The events of which the history of one (user, modality) is made.
 * Shares lie in 0 to 1, times are milliseconds since 1970 in UTC, `null` means that something cannot be said.
 */

/** Who asked for a training. `advice`: a person who followed a recommendation. */
export const requestOriginSchema = z.enum(['scheduler', 'advice', 'person']);
export type RequestOrigin = z.infer<typeof requestOriginSchema>;

const at = timestampSchema;

/** What happened to one (user, modality), in the order in which the store took it in. */
export const retrainingEventSchema = z.discriminatedUnion('kind', [
  /** A recording became labelled and trainable. */
  z.object({ kind: z.literal('sample'), at, label: labelSchema }),
  /** `clarification`: the answer was a question back. */
  z.object({ kind: z.literal('recognition'), at, clarification: z.boolean() }),
  /** A question back that was recorded apart from its recognition. */
  z.object({ kind: z.literal('clarification'), at }),
  z.object({
    kind: z.literal('feedback'),
    at,
    label_status: labelStatusSchema,
    label_correction: labelSchema.nullable(),
    /** Of the answer that it is about, where it is known. */
    confidence: share.nullable(),
  }),
  z.object({ kind: z.literal('unattributed_feedback'), at }),
  z.object({ kind: z.literal('drift'), at, figure: z.number().nonnegative().nullable() }),
  z.object({ kind: z.literal('request'), at, job_id: z.number().int(), origin: requestOriginSchema }),
  /** The training took its recordings: what comes later is new to it. */
  z.object({ kind: z.literal('training_began'), at, job_id: z.number().int() }),
  /** `trained`: null where it failed or was cancelled. */
  z.object({
    kind: z.literal('training_ended'),
    at,
    job_id: z.number().int(),
    trained: z.object({ version: count, model_version: z.string(), labels: z.array(labelSchema) }).nullable(),
  }),
  /** A version was put in use, by promotion or rollback. */
  z.object({ kind: z.literal('activation'), at, version: count }),
  z.object({ kind: z.literal('snooze'), at, until: timestampSchema, reason: z.string() }),
  /**
   * What follows tells the history from its beginning, in place of what was told so far: an import changed what earlier
   * ones mean, as where feedback came in before the recordings of its session.
   */
  z.object({ kind: z.literal('retold'), at }),
  /** The scheduler looked, under this version of the policy. */
  z.object({
    kind: z.literal('pass'),
    at,
    utc_offset_minutes: z.number().int().min(-1440).max(1440),
    policy_config_version: z.number().int().min(1),
  }),
]);
export type RetrainingEvent = z.infer<typeof retrainingEventSchema>;
