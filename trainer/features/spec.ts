import { z } from 'zod';
import { audioStatisticsSpecSchema, logMelFramesSpecSchema } from './audio/spec.ts';
import { convolutionSpecSchema } from './convolution_spec.ts';
import { gestureFramesSpecSchema, gestureStatisticsSpecSchema } from './gesture/spec.ts';

/**
 * How a recording becomes a feature vector, exactly enough to do it again elsewhere. Written to
 * `preprocessing.json` together with the scaler; `vector_version` rises when any formula changes.
 */
export const featureSpecSchema = z.discriminatedUnion('kind', [
  gestureStatisticsSpecSchema,
  gestureFramesSpecSchema,
  convolutionSpecSchema,
  audioStatisticsSpecSchema,
  logMelFramesSpecSchema,
]);
export type FeatureSpec = z.infer<typeof featureSpecSchema>;
