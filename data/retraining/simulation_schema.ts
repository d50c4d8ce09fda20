import { z } from 'zod';
import { modalitySchema, timestampSchema, userIdSchema } from '../schema.ts';
import { retrainingLogLineSchema, retrainingOutcomeSchema } from './decision_schema.ts';
import { count } from './figures.ts';

/**
 * What a policy would have done with a history.
 * Shares lie in 0 to 1, times are milliseconds since 1970 in UTC, `null` means that something cannot be said.
 */

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
