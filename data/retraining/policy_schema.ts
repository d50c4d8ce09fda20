import { z } from 'zod';
import { type Modality, modalitySchema, userIdSchema } from '../schema.ts';
import { share } from './figures.ts';

/**
 * What people write about when to retrain, and what of it holds for one (user, modality). Shares lie in 0 to 1,
 * `null` means that something is not wanted.
 */

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time of day is written as "07:30".');

/** `advise` recommends and waits for a person; `automatic` asks the trainer itself. */
export const retrainingModeSchema = z.enum(['advise', 'automatic']);
export type RetrainingMode = z.infer<typeof retrainingModeSchema>;

/** Who puts a version in use that the scheduler asked for: a person, or the comparison alone where it passes. */
export const promotionRuleSchema = z.enum(['by_person', 'if_better']);
export type PromotionRule = z.infer<typeof promotionRuleSchema>;

/** From `from` until just before `to`, local wall time; over midnight where `from` is the later. */
export const quietHoursSchema = z
  .strictObject({ from: wallTime, to: wallTime })
  .refine(({ from, to }) => from !== to, {
    message: 'Quiet hours end when they begin; write null for none.',
  });
export type QuietHours = z.infer<typeof quietHoursSchema>;

/** A year: a cool-down without end would be no policy but a way to forget somebody. */
export const LONGEST_COOLDOWN_HOURS = 8760;

/** Everything that a policy settles for one (user, modality). A limit of null is no condition. */
export const policyRulesSchema = z.strictObject({
  mode: retrainingModeSchema.describe('Recommend to a person, or ask the trainer without one.'),
  promotion: promotionRuleSchema.describe(
    'Who puts in use what was trained without a person: a person, or the comparison where it passes.',
  ),
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
  cooldown_hours: z
    .number()
    .min(0)
    .max(LONGEST_COOLDOWN_HOURS)
    .describe('At least this long between two requests.'),
  max_per_day: z.number().int().min(1).max(1000).describe('At most this many requests in 24 hours.'),
  max_per_week: z.number().int().min(1).max(1000).describe('At most this many requests in 7 days.'),
  quiet_hours: quietHoursSchema.nullable().describe('No requests in these hours of the day.'),
});
export type PolicyRules = z.infer<typeof policyRulesSchema>;
export type PolicyRule = keyof PolicyRules;

/** What holds where nobody wrote anything else. */
export const DEFAULT_RULES: PolicyRules = {
  mode: 'advise',
  promotion: 'by_person',
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
