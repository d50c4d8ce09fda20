import { z } from 'zod';
import { featureLength } from '../features/extract.ts';
import { featureSpecSchema } from '../features/spec.ts';
import type { TrainedModel } from '../training.ts';
import { canonicalJson } from './canonical_json.ts';
import { ARTIFACT_SCHEMA_VERSION } from './identity.ts';
import { preprocessingSteps } from './preprocessing_steps.ts';

/**
 * How to get from a recording to the network's input: the feature specification, the scaler fitted on the
 * training part, and the same in words, so that a device can do it without this app. A float32 is written
 * as the decimal that a float64 parses to the same number, and therefore loses nothing.
 */
export const preprocessingSchema = z
  .object({
    schema_version: z.literal(ARTIFACT_SCHEMA_VERSION),
    vector_version: z.string(),
    feature_spec: featureSpecSchema,
    feature_count: z.int().positive(),
    scaler: z.object({ mean: z.array(z.number()), scale: z.array(z.number().positive()) }),
    steps: z.array(z.object({ name: z.string(), description: z.string() })),
  })
  .refine(
    ({ feature_spec, feature_count, scaler: { mean, scale } }) =>
      [featureLength(feature_spec), mean.length, scale.length].every((length) => length === feature_count),
    'The feature count, the formulas and the scaler do not fit each other.',
  );
export type Preprocessing = z.infer<typeof preprocessingSchema>;

export function writePreprocessing({ featureSpec, scaler }: TrainedModel): Uint8Array {
  return canonicalJson({
    schema_version: ARTIFACT_SCHEMA_VERSION,
    vector_version: featureSpec.vector_version,
    feature_spec: featureSpec,
    feature_count: scaler.mean.length,
    scaler: { mean: [...scaler.mean], scale: [...scaler.scale] },
    steps: preprocessingSteps(featureSpec),
  } satisfies Preprocessing);
}
