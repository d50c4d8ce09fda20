import { z } from 'zod';
import { partCountsSchema, trainingConfigSchema } from '../../../data/schema.ts';
import { datasetKey } from './keys.ts';

export const trainingEstimateCalls = {
  /** What a training with this configuration would do if it began now. */
  'training.estimate': {
    input: z.object({
      ...datasetKey,
      config: trainingConfigSchema.prefault({}),
    }),
    output: z.object({
      /** Near-duplicates, which only the training looks for, may still move a few. */
      parts: partCountsSchema,
      labels: z.number().int(),
      /** Tries at most. */
      at_most: z.number().int(),
      /** How long the search may take; null: as long as its tries need. */
      search_seconds: z.number().nullable(),
      /** From start to end. `usual`: nothing was trained here yet, so it is rough. */
      seconds: z.object({
        low: z.number(),
        high: z.number(),
        basis: z.enum(['earlier', 'usual']),
      }),
      /** The version that stays in use until a person says otherwise. */
      in_use: z.number().int().nullable(),
    }),
  },
};
