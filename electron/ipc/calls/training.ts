import { z } from 'zod';
import { gateReportSchema, jobPrioritySchema, trainingConfigSchema } from '../../../data/schema.ts';
import { datasetKey, jobStarted } from './keys.ts';

export const trainingCalls = {
  'training.check': {
    input: z.object({ ...datasetKey, config: trainingConfigSchema.prefault({}) }),
    output: gateReportSchema,
  },
  /** The same with a look at the recordings themselves, which takes longer. */
  'training.inspect': {
    input: z.object({ ...datasetKey, include_other_performers: z.boolean().default(false) }),
    output: gateReportSchema,
  },
  'training.start': {
    input: z.object({
      ...datasetKey,
      config: trainingConfigSchema.prefault({}),
      split_file: z.string().optional(),
      priority: jobPrioritySchema.default('normal'),
    }),
    output: jobStarted,
  },
};
