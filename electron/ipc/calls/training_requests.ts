import { z } from 'zod';
import {
  algorithmSchema,
  gateFindingSchema,
  metricsSchema,
  partCountsSchema,
  promotionBasisSchema,
} from '../../../data/schema.ts';
import { datasetKey } from './keys.ts';

/** Why `training.trigger_ready` left a dataset alone. */
export const skippedReasonSchema = z.enum(['no_consent', 'collecting', 'trained', 'training_pending']);

export const trainingRequestCalls = {
  /** Starts a training, with the usual configuration, of all that is ready and has none waiting or running. */
  'training.trigger_ready': {
    input: z.object({}),
    output: z.object({
      started: z.array(z.object({ ...datasetKey, job_id: z.number().int() })),
      skipped: z.array(z.object({ ...datasetKey, reason: skippedReasonSchema })),
    }),
  },
  /** What a completed training came to. */
  'training.validation': {
    input: z.object({ job_id: z.number().int() }),
    output: z.object({
      job_id: z.number().int(),
      ...datasetKey,
      version: z.number().int(),
      model_version: z.string(),
      algorithm: algorithmSchema,
      /** True when a split file fixed the protocol: such a version is never promoted. */
      benchmark: z.boolean(),
      samples: partCountsSchema,
      /** The figures as they were at the end of the training; a part that was not formed is null. */
      metrics: metricsSchema,
      /** What the quality gate found. */
      findings: z.array(gateFindingSchema),
      /** What speaks for putting it in use now, as a promotion would weigh it; null: it is in use. */
      promotion: promotionBasisSchema.nullable(),
    }),
  },
};
