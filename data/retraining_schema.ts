import { z } from 'zod';
import {
  labelSchema,
  labelStatusSchema,
  type Modality,
  modalitySchema,
  timestampSchema,
  userIdSchema,
} from './schema.ts';

/**
 * The vocabulary of the retraining scheduler: the policy that people write, what is observed of one (user,
 * modality), what is decided on it, and the events of which its history is made. Shares lie in 0 to 1, times are
 * milliseconds since 1970 in UTC, `null` means that something cannot be said or is not wanted.
 */

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day is written as "07:30".');

// ── Policy ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** `advise` recommends and waits for a person; `automatic` asks the trainer itself. */
export const retrainingModeSchema = z.enum(['advise', 'automatic']);
export type RetrainingMode = z.infer<typeof retrainingModeSchema>;

/** From `from` until just before `to`, local wall time; over midnight where `from` is the later. */
export const quietHoursSchema = z
  .strictObject({ from: wallTime, to: wallTime })
  .refine(({ from, to }) => from !== to, {
    message: 'Quiet hours end when they begin; write null for none.',
  });
export type QuietHours = z.infer<typeof quietHoursSchema>;

/** Everything that a policy settles for one (user, modality). A limit of null is no condition. */
export const policyRulesSchema = z.strictObject({
  mode: retrainingModeSchema.describe('Recommend to a person, or ask the trainer without one.'),
  min_new_samples: z.number().int().min(1).describe('Retrain from this many new labelled recordings on.'),
  max_clarification_rate: share.describe(
    'Retrain where surely more than this share of recognitions was asked back.',
  ),
  max_days_since_train: z
    .number()
    .positive()
    .max(36_500)
    .describe('Retrain a model that is more days old than this.'),
  min_examples_of_new_label: z
    .number()
    .int()
    .min(1)
    .nullable()
    .describe(
      'Retrain when a correction named a label that the model never learned and that has this many recordings.',
    ),
  max_correction_rate: share.nullable().describe('Retrain where surely more than this share was corrected.'),
  min_trust: share
    .nullable()
    .describe('Retrain where answers are surely right less often than their confidence says.'),
  max_drift: z
    .number()
    .nonnegative()
    .nullable()
    .describe('Retrain where recent recordings differ more than this.'),
  min_recognitions: z.number().int().min(1).describe('Rates are judged from this many recognitions on.'),
  confidence_level: z
    .number()
    .min(0.5)
    .max(0.9999)
    .describe('How sure it must be that a rate exceeds its limit: the level of a one-sided Wilson bound.'),
  cooldown_hours: z.number().min(0).max(8760).describe('At least this long between two requests.'),
  max_per_day: z.number().int().min(1).max(1000).describe('At most this many requests in 24 hours.'),
  max_per_week: z.number().int().min(1).max(1000).describe('At most this many requests in 7 days.'),
  quiet_hours: quietHoursSchema.nullable().describe('No requests in these hours of the day.'),
});
export type PolicyRules = z.infer<typeof policyRulesSchema>;
export type PolicyRule = keyof PolicyRules;

/** What holds where nobody wrote anything else. */
export const DEFAULT_RULES: PolicyRules = {
  mode: 'advise',
  min_new_samples: 50,
  max_clarification_rate: 0.15,
  max_days_since_train: 30,
  min_examples_of_new_label: 3,
  max_correction_rate: null,
  min_trust: null,
  max_drift: null,
  min_recognitions: 20,
  confidence_level: 0.95,
  cooldown_hours: 24,
  max_per_day: 1,
  max_per_week: 3,
  quiet_hours: null,
};

const someRules = policyRulesSchema.partial();
/** One entry for each modality, none needed. */
const byModality = z.strictObject({
  gesture: someRules.optional(),
  sound: someRules.optional(),
  speech: someRules.optional(),
} satisfies Record<Modality, unknown>);

/** The file `retraining_policy.json`. The nearest entry wins: user and modality, user, modality, then the file itself. */
export const retrainingPolicySchema = someRules.extend({
  $schema: z.string().optional().describe('Where an editor finds the JSON Schema of this file.'),
  policy_config_version: z.number().int().min(1).describe('Rises by one with every saved change.'),
  modalities: byModality.optional().describe('What differs for a modality.'),
  users: z
    .record(userIdSchema, someRules.extend({ modalities: byModality.optional() }))
    .optional()
    .describe('What differs for a person, by user_id.'),
});
export type RetrainingPolicy = z.infer<typeof retrainingPolicySchema>;

/** Where a value of the effective policy was written. */
export const ruleSourceSchema = z.enum(['default', 'global', 'modality', 'user', 'user_modality']);
export type RuleSource = z.infer<typeof ruleSourceSchema>;

/** What holds for one (user, modality), and where each value comes from. */
export const effectivePolicySchema = z.object({
  policy_config_version: z.number().int().min(1),
  user_id: userIdSchema,
  modality: modalitySchema,
  rules: policyRulesSchema,
  sources: z.record(policyRulesSchema.keyof(), ruleSourceSchema),
});
export type EffectivePolicy = z.infer<typeof effectivePolicySchema>;

// ── Observation ──────────────────────────────────────────────────────────────────────────────────────────────────

/**
 * A label that a correction ever named and that the model in use never learned. `examples`: trainable recordings of
 * it, of which `new_examples` came since its training.
 */
export const untrainedLabelSchema = z.object({
  label: labelSchema,
  corrections: count,
  examples: count,
  new_examples: count,
});
export type UntrainedLabel = z.infer<typeof untrainedLabelSchema>;

/** `until` is when it ends by itself. */
export const snoozeSchema = z.object({ at: timestampSchema, until: timestampSchema, reason: z.string() });
export type Snooze = z.infer<typeof snoozeSchema>;

/**
 * What is known of one (user, modality) at one moment. "Since" counts from when the training of the model in use
 * took its recordings (`active.trained_at`); without a model in use, from the beginning.
 */
export const retrainingObservationSchema = z.object({
  user_id: userIdSchema,
  modality: modalitySchema,
  active: z
    .object({
      version: count,
      model_version: z.string(),
      trained_at: timestampSchema,
      labels: z.array(labelSchema),
    })
    .nullable(),
  /** The newest completed training, where it is newer than the model in use: nobody put it in use, yet or ever. */
  candidate: z
    .object({ version: count, trained_at: timestampSchema, new_samples: count })
    .nullable()
    .describe('new_samples: trainable recordings that came after it'),
  /** Labelled and trainable. */
  new_samples: count,
  /** Labels with as many trainable recordings as a training needs of each (`TRAINING_MINIMUM`). */
  trainable_labels: count,
  recognitions: count,
  clarifications: count,
  corrections: count,
  untrained_labels: z.array(untrainedLabelSchema),
  /** Answers with a stated confidence that somebody judged: how many, how many right, the sum of the confidences. */
  trust: z.object({ answers: count, right: count, confidence_sum: z.number().nonnegative() }),
  drift: z.number().nonnegative().nullable(),
  /** Of the user as a whole: no modality can be named for it. */
  unattributed_feedback: count,
  /** Since when a training is queued or running. */
  pending_since: timestampSchema.nullable(),
  /** When trainings were asked for, by whomever; none older than two weeks is needed. */
  requested_at: z.array(timestampSchema),
  snooze: snoozeSchema.nullable(),
});
export type RetrainingObservation = z.infer<typeof retrainingObservationSchema>;

// ── Decision ─────────────────────────────────────────────────────────────────────────────────────────────────────

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

// ── History ──────────────────────────────────────────────────────────────────────────────────────────────────────

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
  /** The scheduler looked, under this version of the policy. */
  z.object({
    kind: z.literal('pass'),
    at,
    utc_offset_minutes: z.number().int().min(-1440).max(1440),
    policy_config_version: z.number().int().min(1),
  }),
]);
export type RetrainingEvent = z.infer<typeof retrainingEventSchema>;

// ── Simulation ───────────────────────────────────────────────────────────────────────────────────────────────────

/** A training that was asked for, in a simulation: `finished_at` null where the history ends before it does. */
export const simulatedRetrainingSchema = z.object({
  asked_at: timestampSchema,
  finished_at: timestampSchema.nullable(),
  reason: z.string(),
});
export type SimulatedRetraining = z.infer<typeof simulatedRetrainingSchema>;

/** What one policy does with the history of one (user, modality). `log` holds what the audit log would. */
export const pairSimulationSchema = z.object({
  user_id: userIdSchema,
  modality: modalitySchema,
  passes: count,
  /** How many passes came to each outcome. */
  outcomes: z.record(retrainingOutcomeSchema, count),
  retrainings: z.array(simulatedRetrainingSchema),
  log: z.array(retrainingLogLineSchema),
});
export type PairSimulation = z.infer<typeof pairSimulationSchema>;

/** Two policies over the same history: how often each retrains, for each (user, modality) and in all. */
export const policyComparisonSchema = z.object({
  pairs: z.array(
    z.object({
      user_id: userIdSchema,
      modality: modalitySchema,
      before: z.array(simulatedRetrainingSchema),
      after: z.array(simulatedRetrainingSchema),
    }),
  ),
  before: count,
  after: count,
});
export type PolicyComparison = z.infer<typeof policyComparisonSchema>;
