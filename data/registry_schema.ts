import { z } from 'zod';
import { comparisonSchema } from './evaluation_schema.ts';

/** What the registry knows of its versions: how one came into use, and on what grounds. */

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);

/** How a version stands on its test recordings beside an answer that is always the same. */
export const baselineSchema = z.object({
  samples: count,
  correct: count,
  accuracy: share,
  /** The exact binomial bound that the true accuracy exceeds, all but once in 40 times. */
  lower_bound: share,
  /** The label that is right most often, and how often it is. */
  label: z.string(),
  share,
});
export type Baseline = z.infer<typeof baselineSchema>;

/**
 * What a promotion was decided on. `against`: the version in use then. `passing` needs no reason of a person;
 * `words` says how it stands, as a person reads it.
 */
export const promotionBasisSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('comparison'),
    passing: z.boolean(),
    words: z.string(),
    against: count,
    comparison: comparisonSchema,
  }),
  /** Nothing was in use before. */
  z.object({
    kind: z.literal('baseline'),
    passing: z.boolean(),
    words: z.string(),
    against: z.null(),
    baseline: baselineSchema,
  }),
  /** Nothing could be compared; `code` is that of the error which says why. */
  z.object({
    kind: z.literal('nothing'),
    passing: z.literal(false),
    words: z.string(),
    against: count.nullable(),
    code: z.string(),
  }),
]);
export type PromotionBasis = z.infer<typeof promotionBasisSchema>;

export const modelStatusSchema = z.enum(['candidate', 'active', 'archived']);
export type ModelStatus = z.infer<typeof modelStatusSchema>;

export const activationKindSchema = z.enum(['promotion', 'rollback']);

/** One change of the version in use. */
export const activationSchema = z.object({
  activation_id: z.number().int(),
  version: z.number().int(),
  model_version: z.string(),
  previous_version: z.number().int().nullable(),
  kind: activationKindSchema,
  at: z.number().int(),
  /** The operator's name. */
  operator: z.string(),
  reason: z.string().nullable(),
  /** null for a rollback: what goes back to was in use before. */
  basis: promotionBasisSchema.nullable(),
});
export type Activation = z.infer<typeof activationSchema>;
