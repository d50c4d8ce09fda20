import { z } from 'zod';
import { logMelFramesSpecSchema } from './audio/spec.ts';
import { gestureFramesSpecSchema } from './gesture/spec.ts';

/**
 * Random convolution features of the frames [frames, channels] of a base specification, after MiniRocket
 * (Dempster, Schmidt and Webb, 2021): 84 fixed kernels of 9 weights at each dilation, each over a few channels
 * drawn at random, each with biases that are quantiles of what it gave on recordings of the train part.
 */
export const convolutionSpecSchema = z.object({
  kind: z.literal('random_convolution'),
  vector_version: z.string(),
  base: z.discriminatedUnion('kind', [gestureFramesSpecSchema, logMelFramesSpecSchema]),
  frames: z.number().int().positive(),
  channels: z.number().int().positive(),
  /** Each channel less its mean over the train part, then divided by its scale. */
  channel_mean: z.array(z.number()),
  channel_scale: z.array(z.number().positive()),
  dilations: z.array(z.number().int().positive()).min(1),
  /** For each dilation and, within it, each kernel: the channels whose results are added. */
  kernel_channels: z.array(z.array(z.number().int().nonnegative()).min(1)),
  /** For each dilation and kernel in the same order: one feature for each bias. */
  biases: z.array(z.array(z.number()).min(1)),
});
export type ConvolutionSpec = z.infer<typeof convolutionSpecSchema>;
export type FramesSpec = ConvolutionSpec['base'];
