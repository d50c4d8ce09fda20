import { z } from 'zod';
import { labelSchema, modalitySchema, timestampSchema, userIdSchema } from '../schema.ts';
import { count, share } from './figures.ts';
import { retrainingObservationSchema } from './observation_schema.ts';
import { retrainingModeSchema } from './policy_schema.ts';

/**
 * What is decided on an observation, and how it is asked for and logged.
 * Shares lie in 0 to 1, times are milliseconds since 1970 in UTC, `null` means that something cannot be said.
 */

/** In the order in which they give the reason: the three of S3, then what this app adds. */
export const retrainingConditionCodeSchema = z.enum([
  'new_samples',
  'clarification_rate',
  'model_age',
  'untrained_label',
  'correction_rate',
  'trust',
  'drift',
]);
export type RetrainingConditionCode = z.infer<typeof retrainingConditionCodeSchema>;

export const conditionStatusSchema = z.enum(['met', 'not_met', 'not_enough_evidence']);
export type ConditionStatus = z.infer<typeof conditionStatusSchema>;

/** One condition with its numbers. Of a rate: `value` is numerator / denominator, and `bound` is what decides. */
export const retrainingConditionSchema = z.object({
  code: retrainingConditionCodeSchema,
  status: conditionStatusSchema,
  value: z.number().nullable(),
  threshold: z.number(),
  numerator: z.number().nullable(),
  denominator: count.nullable(),
  bound: z.number().nullable(),
  /** The label that `untrained_label` is about. */
  label: labelSchema.nullable(),
  /** As it stands in the request and the log, English. */
  words: z.string(),
});
export type RetrainingCondition = z.infer<typeof retrainingConditionSchema>;

export const retrainingHoldCodeSchema = z.enum([
  'pending_job',
  'not_trainable',
  'candidate_waiting',
  'snoozed',
  'cooldown',
  'day_cap',
  'week_cap',
  'quiet_hours',
]);
export type RetrainingHoldCode = z.infer<typeof retrainingHoldCodeSchema>;

/** Why nothing is asked although a condition is met; `until` null: until something happens, not until a time. */
export const retrainingHoldSchema = z.object({
  code: retrainingHoldCodeSchema,
  until: timestampSchema.nullable(),
  words: z.string(),
});
export type RetrainingHold = z.infer<typeof retrainingHoldSchema>;

/** What the trainer is asked (requirement S4, exactly these fields). */
export const retrainingRequestSchema = z.strictObject({
  user_id: userIdSchema,
  modality: modalitySchema,
  retrain_reason: z.string().min(1),
  latest_model_version: z.string().optional(),
  policy_config_version: z.number().int().min(1),
});
export type RetrainingRequest = z.infer<typeof retrainingRequestSchema>;

export const retrainingOutcomeSchema = z.enum(['nothing', 'advise', 'request', 'held_back']);
export type RetrainingOutcome = z.infer<typeof retrainingOutcomeSchema>;

/** What was decided for one (user, modality) at one moment, and everything that it was decided on. */
export const retrainingDecisionSchema = z.object({
  at: timestampSchema,
  policy_config_version: z.number().int().min(1),
  mode: retrainingModeSchema,
  outcome: retrainingOutcomeSchema,
  observation: retrainingObservationSchema,
  conditions: z.array(retrainingConditionSchema),
  /** The words of the first condition that is met. */
  reason: z.string().nullable(),
  holds: z.array(retrainingHoldSchema),
  /** When it can be asked again, as far as time alone decides; null where nothing holds it, or no time frees it. */
  again_at: timestampSchema.nullable(),
  /** For `request` what the trainer is asked; for `advise` what it would be, should a person agree. */
  request: retrainingRequestSchema.nullable(),
  /** Without new events and with the same policy and time zone, the outcome cannot change before this moment. */
  unchanged_until: timestampSchema.nullable(),
});
export type RetrainingDecision = z.infer<typeof retrainingDecisionSchema>;

/** One line of `logs/system/retraining_log.jsonl`: the fields of S8, then those that make the rate checkable. */
export const retrainingLogLineSchema = z.strictObject({
  user_id: userIdSchema,
  modality: modalitySchema,
  /** ISO 8601 in UTC with milliseconds, as A3CP's own records. */
  timestamp: z.iso.datetime({ precision: 3 }),
  trigger_reason: z.string().nullable(),
  num_new_samples: count,
  clarification_rate: z.number().nullable(),
  model_version_before: z.string().nullable(),
  policy_config_version: z.number().int().min(1),
  num_clarifications: count,
  num_recognitions: count,
  clarification_rate_lower_bound: share,
  mode: retrainingModeSchema,
  outcome: retrainingOutcomeSchema,
  held_back_by: z.array(retrainingHoldCodeSchema),
});
export type RetrainingLogLine = z.infer<typeof retrainingLogLineSchema>;
