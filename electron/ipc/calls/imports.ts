import { z } from 'zod';
import { importFormatSchema, jobPrioritySchema, modalitySchema, userIdSchema } from '../../../data/schema.ts';
import { jobStarted } from './keys.ts';

export const importCalls = {
  'imports.start': {
    input: z.object({
      path: z.string().min(1),
      modality: modalitySchema,
      user_id: userIdSchema.optional(),
      format: z.enum(['auto', ...importFormatSchema.options]).default('auto'),
      /** Second file with the names of a CSV's numeric labels. */
      labels_file: z.string().optional(),
      consent: z.enum(['given', 'unknown']).default('given'),
      priority: jobPrioritySchema.default('normal'),
    }),
    output: jobStarted,
  },
};
