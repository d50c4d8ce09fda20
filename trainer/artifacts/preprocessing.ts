import { z } from 'zod';
import { featureLength } from '../features/extract.ts';
import { featureSpecSchema } from '../features/spec.ts';
import type { ModelInput, TrainedModel } from '../training.ts';
import { canonicalJson } from './canonical_json.ts';
import { ARTIFACT_SCHEMA_VERSION } from './identity.ts';
import { preprocessingSteps } from './preprocessing_steps.ts';

/**
 * How to get from a recording to the model's inputs: for each the feature specification, the scaler fitted on
 * the training part, and the same in words, so that a device can do it without this app. A float32 is written
 * as the decimal that a float64 parses to the same number, and therefore loses nothing.
 */
const inputSchema = z
  .object({
    name: z.enum(['statistics', 'frames', 'convolutions']),
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

export const preprocessingSchema = z.object({
  schema_version: z.literal(ARTIFACT_SCHEMA_VERSION),
  inputs: z.array(inputSchema).min(1),
});
export type Preprocessing = z.infer<typeof preprocessingSchema>;

export function writePreprocessing({ inputs }: TrainedModel): Uint8Array {
  return canonicalJson({
    schema_version: ARTIFACT_SCHEMA_VERSION,
    inputs: inputs.map(describe),
  } satisfies Preprocessing);
}

/** The inputs again, as a device would make them from the file alone. */
export function readInputs({ inputs }: Preprocessing): ModelInput[] {
  return inputs.map(({ name, feature_spec, scaler }) => ({
    name,
    featureSpec: feature_spec,
    scaler: { mean: Float32Array.from(scaler.mean), scale: Float32Array.from(scaler.scale) },
  }));
}

function describe({ name, featureSpec, scaler }: ModelInput): Preprocessing['inputs'][number] {
  return {
    name,
    vector_version: featureSpec.vector_version,
    feature_spec: featureSpec,
    feature_count: scaler.mean.length,
    scaler: { mean: [...scaler.mean], scale: [...scaler.scale] },
    steps: preprocessingSteps(featureSpec),
  };
}
