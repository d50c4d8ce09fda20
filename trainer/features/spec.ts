import { z } from 'zod';
import { convolutionSpecSchema } from './convolution_spec.ts';
import { gestureFramesSpecSchema, gestureStatisticsSpecSchema } from './gesture/spec.ts';

export const audioFeatureSpecSchema = z.object({
  kind: z.literal('mfcc_statistics'),
  vector_version: z.string(),
  sample_rate: z.literal(16_000),
  pre_emphasis: z.number(),
  frame_length: z.number().int().positive(),
  hop_length: z.number().int().positive(),
  fft_length: z.number().int().positive(),
  mel_bands: z.number().int().positive(),
  low_hz: z.number(),
  high_hz: z.number(),
  coefficients: z.number().int().positive(),
  /** The least energy of a mel band that is told from silence. */
  log_floor: z.number().positive(),
  /** Energies further than this below the loudest band of the recording count as being this far below. */
  dynamic_range_db: z.number().positive(),
  /** Leading and trailing frames further than this below the loudest frame are cut off. */
  trim_db: z.number().positive(),
  delta_window: z.number().int().positive(),
  /** Equal stretches of the recording, each with a mean of its own: what came first and what last. */
  segments: z.number().int().positive(),
  /** In this order, each over all coefficients; `delta_…` of their deltas, `segment_mean` segment by segment. */
  statistics: z.array(z.enum(['mean', 'std', 'segment_mean', 'delta_mean', 'delta_std'])).min(1),
});

/**
 * How a recording becomes a feature vector, exactly enough to do it again elsewhere. Written to
 * `preprocessing.json` together with the scaler; `vector_version` rises when any formula changes.
 */
export const featureSpecSchema = z.discriminatedUnion('kind', [
  gestureStatisticsSpecSchema,
  gestureFramesSpecSchema,
  convolutionSpecSchema,
  audioFeatureSpecSchema,
]);
export type FeatureSpec = z.infer<typeof featureSpecSchema>;
export type AudioFeatureSpec = z.infer<typeof audioFeatureSpecSchema>;
