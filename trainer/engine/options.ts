import { z } from 'zod';

/** How a network is fitted; the defaults suit a few hundred recordings. */
export const fitOptionsSchema = z.object({
  seed: z.number().int().min(0),
  batchSize: z.number().int().positive().default(32),
  maxEpochs: z.number().int().positive().default(200),
  learningRate: z.number().positive().default(1e-3),
  /** `cosine` falls from the learning rate to 0 over `maxEpochs`. */
  schedule: z.enum(['constant', 'cosine']).default('constant'),
  /** Decoupled, as in AdamW; applies to every parameter. */
  weightDecay: z.number().min(0).default(0),
  labelSmoothing: z.number().min(0).lt(1).default(0),
  /** One factor a class on the loss of its rows; without it every row counts alike. */
  classWeights: z.array(z.number().positive()).optional(),
  /** Epochs without a better validation loss before training stops. */
  patience: z.number().int().positive().default(20),
});
export type FitOptions = z.input<typeof fitOptionsSchema>;
export type ResolvedFitOptions = z.output<typeof fitOptionsSchema>;
