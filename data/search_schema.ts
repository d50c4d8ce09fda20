import { z } from 'zod';
import { errorJsonSchema } from './error_schema.ts';
import { algorithmSchema } from './training_schema.ts';

/** The search for hyperparameters: its trials as they are kept, and the race as a person follows it. */

/** A value for each hyperparameter of an algorithm, by name. */
export const hyperparametersSchema = z.record(z.string(), z.union([z.number(), z.string(), z.boolean()]));

/** Why a trial of the search ended: only a completed one has a score. */
export const trialReasonSchema = z.enum(['completed', 'pruned', 'failed', 'cancelled', 'out_of_time']);

/** One configuration that a search tried. Lower scores are better; they compare within one run. */
export const trialSchema = z
  .object({
    /** Trials of a run are numbered from 0 in the order in which they were proposed. */
    number: z.number().int().nonnegative(),
    algorithm: algorithmSchema,
    parameters: hyperparametersSchema,
    score: z.number().nullable(),
    /** The score as it stood after each fold or epoch. */
    curve: z.array(z.number()),
    reason: trialReasonSchema,
    seconds: z.number().nonnegative(),
    error: errorJsonSchema.optional(),
  })
  .refine(({ reason, score }) => (reason === 'completed') === (score !== null), {
    message: 'A completed trial has a score, and no other has one.',
    path: ['score'],
  });
export type Trial = z.infer<typeof trialSchema>;

/** One try of a search under way, as a person follows it. */
export const raceEntrySchema = z.object({
  number: z.number().int().nonnegative(),
  algorithm: algorithmSchema,
  state: z.enum(['completed', 'pruned', 'failed', 'cancelled', 'out_of_time']),
  /** The share of the practice questions that it understood; null where it did not come to its end. */
  understood: z.number().min(0).max(1).nullable(),
  /** What it is ranked by: lower is better. */
  score: z.number().nullable(),
});
export type RaceEntry = z.infer<typeof raceEntrySchema>;

/** What a search has tried so far. `entries` holds the latest and the best; `tried` counts them all. */
export const raceSchema = z.object({
  tried: z.number().int(),
  at_most: z.number().int().nullable(),
  entries: z.array(raceEntrySchema),
});
export type Race = z.infer<typeof raceSchema>;
