import { z } from 'zod';
import type { Network } from './architecture.ts';

export const lossSchema = z.enum(['softmax_cross_entropy', 'binary_cross_entropy', 'mean_squared_error']);
export type Loss = z.infer<typeof lossSchema>;

const plateauSchema = z.object({
  /** Epochs without a better loss before the rate falls. */
  patience: z.number().int().positive(),
  factor: z.number().gt(0).lt(1).default(0.5),
  /** Of the first learning rate; the rate falls no further. */
  floor: z.number().min(0).lt(1).default(1e-3),
});

/** How a network is fitted; the defaults suit a few hundred recordings. */
export const fitOptionsSchema = z.object({
  seed: z.number().int().min(0),
  batchSize: z.number().int().positive().default(32),
  maxEpochs: z.number().int().positive().default(200),
  loss: lossSchema.default('softmax_cross_entropy'),
  optimizer: z.enum(['adam', 'adamw', 'sgd']).default('adamw'),
  learningRate: z.number().positive().default(1e-3),
  /** Of `sgd`. */
  momentum: z.number().min(0).lt(1).default(0.9),
  /** Epochs in which the rate rises from 0, before the schedule begins. */
  warmupEpochs: z.number().min(0).default(0),
  /** `cosine` falls from the learning rate to 0 over `maxEpochs`. */
  schedule: z.enum(['constant', 'cosine']).default('constant'),
  /** Lowers the rate when the validation loss (without validation: the training loss) stops falling. */
  reduceOnPlateau: plateauSchema.optional(),
  /** Decoupled with `adamw`, an L2 term of the gradient otherwise; applies to every parameter. */
  weightDecay: z.number().min(0).default(0),
  /** Longest Euclidean length of the whole gradient; a longer one is scaled down. */
  clipNorm: z.number().positive().optional(),
  labelSmoothing: z.number().min(0).lt(1).default(0),
  /** One factor a class on the loss of its rows (softmax only); without it every row counts alike. */
  classWeights: z.array(z.number().positive()).optional(),
  /** Epochs without a better validation loss before training stops. */
  patience: z.number().int().positive().default(20),
  /** No epoch before this one is kept: while the rate is high, the validation loss falls by chance too. */
  leastEpochs: z.number().int().min(0).default(0),
});
export type FitOptions = z.input<typeof fitOptionsSchema> & {
  /** The parameters to begin from, all of them; without it fresh ones follow from the seed. */
  start?: Network['parameters'];
};
export type ResolvedFitOptions = z.output<typeof fitOptionsSchema>;
