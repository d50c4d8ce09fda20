import { z } from 'zod';
import {
  retrainingDecisionSchema,
  retrainingLogLineSchema,
  retrainingOutcomeSchema,
} from '../../../data/retraining/decision_schema.ts';
import { snoozeSchema } from '../../../data/retraining/observation_schema.ts';
import { effectivePolicySchema, retrainingPolicySchema } from '../../../data/retraining/policy_schema.ts';
import { pairSimulationSchema, policyComparisonSchema } from '../../../data/retraining/simulation_schema.ts';
import { errorJsonSchema, modalitySchema, timestampSchema, userIdSchema } from '../../../data/schema.ts';
import { datasetKey, jobStarted } from './keys.ts';

/** When to retrain, and why: what the scheduler found, what people answer, and what another policy would do. */

const count = z.number().int().nonnegative();

/** One (user, modality) that is worth a look; the numbers behind it come with `retraining.decision`. */
export const recommendationSchema = z.object({
  ...datasetKey,
  synthetic: z.boolean(),
  outcome: retrainingOutcomeSchema.exclude(['nothing']),
  /** In words, with its numbers, English, as it stands in the log. */
  reason: z.string(),
  since: timestampSchema,
});
export type Recommendation = z.infer<typeof recommendationSchema>;

export const passSchema = z.object({
  pass_id: z.number().int(),
  at: timestampSchema,
  policy_config_version: z.number().int(),
  /** How many (user, modality) there are, and how many of them had to be looked at. */
  pairs: count,
  looked_at: count,
});
export type Pass = z.infer<typeof passSchema>;

/** Recognitions of one stretch of time: the rate of questions back, and its Wilson band at the policy's level. */
export const ratePointSchema = z.object({
  from: timestampSchema,
  to: timestampSchema,
  recognitions: count,
  clarifications: count,
  /** null: there were no recognitions. */
  rate: z.number().nullable(),
  lower: z.number(),
  upper: z.number(),
});
export type RatePoint = z.infer<typeof ratePointSchema>;

/** What is expected of the clarification rate in the next weeks, only where that beat the naive forecast. */
export const forecastSchema = z.object({
  weeks: z.array(z.object({ from: timestampSchema, rate: z.number() })),
  /** Mean absolute errors over the weeks that were forecast from those before them. */
  error: z.number(),
  naive_error: z.number(),
  tested_weeks: count,
});
export type Forecast = z.infer<typeof forecastSchema>;

export const noForecastSchema = z.object({
  reason: z.enum(['too_little_history', 'not_better_than_naive']),
  error: z.number().nullable(),
  naive_error: z.number().nullable(),
});

export const standingPolicySchema = z.object({
  policy: retrainingPolicySchema,
  saved_at: timestampSchema,
  saved_by: z.string(),
  origin: z.enum(['default', 'app', 'file']),
});
export type StandingPolicy = z.infer<typeof standingPolicySchema>;

/** Why the file retraining_policy.json is not in force as it stands; the last good policy is. */
export const policyProblemSchema = z.object({
  code: z.string(),
  message: z.string(),
  faults: z.array(z.object({ path: z.string(), message: z.string() })),
});
export type PolicyProblem = z.infer<typeof policyProblemSchema>;

export const logEntrySchema = z.object({
  log_id: z.number().int(),
  pass_id: z.number().int(),
  job_id: z.number().int().nullable(),
  line: retrainingLogLineSchema,
});
export type LogEntry = z.infer<typeof logEntrySchema>;

const logFilter = {
  user_id: userIdSchema.optional(),
  modality: modalitySchema.optional(),
  outcome: retrainingOutcomeSchema.optional(),
  from: timestampSchema.optional(),
  /** The first moment that is left out. */
  to: timestampSchema.optional(),
  /** Words that the person or the reason contains. */
  search: z.string().max(200).optional(),
};

export const retrainingCalls = {
  /** Those who are advised, were asked for, or are held back; the longest first. `next`: the offset that follows. */
  'retraining.recommendations': {
    input: z.object({
      user_id: userIdSchema.optional(),
      outcome: recommendationSchema.shape.outcome.optional(),
      limit: z.number().int().min(1).max(500).default(100),
      offset: count.default(0),
    }),
    output: z.object({
      recommendations: z.array(recommendationSchema),
      counts: z.object({ advise: count, request: count, held_back: count }),
      next: z.number().int().nullable(),
      last_pass: passSchema.nullable(),
      /** null: it does not look by itself. */
      next_pass_at: timestampSchema.nullable(),
      policy_problem: policyProblemSchema.nullable(),
      /** Why the last look failed, or something that follows from it, such as the log file. */
      pass_problem: errorJsonSchema.nullable(),
    }),
  },
  /** What would be decided now, with every number, and how the rate went. */
  'retraining.decision': {
    input: z.object(datasetKey),
    output: z.object({
      decision: retrainingDecisionSchema,
      policy: effectivePolicySchema,
      /** Trainings that were asked for, by whomever. */
      frequency: z.object({ last_7_days: count, last_30_days: count, ever: count }),
    }),
  },
  /** The clarification rate over time, with its band at the `confidence_level` of the policy in force. */
  'retraining.rates': {
    input: z.object(datasetKey),
    output: z.object({ rates: z.array(ratePointSchema) }),
  },
  'retraining.forecast': {
    input: z.object(datasetKey),
    output: z.union([forecastSchema, noForecastSchema]),
  },
  /** Trains as advised. Refused where a training waits or runs, or nothing speaks for one. */
  'retraining.follow': { input: z.object(datasetKey), output: jobStarted },
  'retraining.snooze': {
    input: z.object({
      ...datasetKey,
      hours: z.number().positive().max(8760),
      reason: z.string().trim().min(1).max(500),
    }),
    output: snoozeSchema,
  },
  /** Ends a snooze before its time. */
  'retraining.wake': { input: z.object(datasetKey), output: z.object({}) },
  /** Looks now, and asks for what is to be asked for. */
  'retraining.pass': {
    input: z.object({}),
    output: z.object({
      pass: passSchema,
      requested: z.array(z.object({ ...datasetKey, job_id: z.number().int() })),
    }),
  },
  /**
   * What would be decided now for everyone, or one person, or those for whom an import brought something, and why;
   * nothing is asked, nothing is written.
   */
  'retraining.dry_run': {
    input: z.object({ user_id: userIdSchema.optional(), import_job_id: z.number().int().optional() }),
    output: z.object({
      policy_config_version: z.number().int(),
      decisions: z.array(retrainingDecisionSchema),
    }),
  },
  /**
   * What a policy would have done with the recorded history, beside the policy in force. Recommendations count as
   * followed. `from` and `to` default to the whole history.
   */
  'retraining.simulate': {
    input: z.object({
      policy: retrainingPolicySchema,
      from: timestampSchema.optional(),
      to: timestampSchema.optional(),
      user_id: userIdSchema.optional(),
      modality: modalitySchema.optional(),
      /** Only so many pairs, those first for whom most changes, and no simulations: thousands of people are megabytes. */
      most: count.positive().optional(),
    }),
    output: z.object({
      from: timestampSchema,
      to: timestampSchema,
      /** How many pairs were looked at, and for how many of them either policy asks for anything. */
      looked_at: count,
      asked_for: count,
      comparison: policyComparisonSchema,
      /** Of the policy that was asked about, without its log lines. */
      simulations: z.array(pairSimulationSchema.omit({ log: true })),
    }),
  },
  /** The newest first. */
  'retraining.log': {
    input: z.object({
      ...logFilter,
      limit: z.number().int().min(1).max(500).default(100),
      before: z.number().int().optional(),
    }),
    output: z.object({ entries: z.array(logEntrySchema), next: z.number().int().nullable(), total: count }),
  },
  /** The same, whole, as the text of a file: the lines of retraining_log.jsonl, or a table for a spreadsheet. */
  'retraining.log_text': {
    input: z.object({ ...logFilter, format: z.enum(['jsonl', 'csv']).default('jsonl') }),
    output: z.object({ text: z.string(), lines: count }),
  },
  /** The policy in force. */
  'policy.get': {
    input: z.object({}),
    output: z.object({
      ...standingPolicySchema.shape,
      file: z.string(),
      problem: policyProblemSchema.nullable(),
    }),
  },
  /** Refused with POLICY_CHANGED where another was saved since `based_on`. Its own version number does not matter. */
  'policy.save': {
    input: z.object({ policy: retrainingPolicySchema, based_on: z.number().int() }),
    output: standingPolicySchema,
  },
  /** Every policy that ever was in force, the newest first. */
  'policy.history': { input: z.object({}), output: z.object({ policies: z.array(standingPolicySchema) }) },
  /** What is wrong with the text of a policy file; nothing: it can be used. */
  'policy.validate': {
    input: z.object({ text: z.string().max(5_000_000) }),
    output: z.object({ problem: policyProblemSchema.nullable() }),
  },
  /** The JSON Schema of the file, for editors. */
  'policy.schema': { input: z.object({}), output: z.record(z.string(), z.unknown()) },
};
