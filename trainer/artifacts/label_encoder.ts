import { z } from 'zod';
import { labelSchema } from '../../data/schema.ts';
import { canonicalJson } from './canonical_json.ts';
import { ARTIFACT_SCHEMA_VERSION, type ArtifactIdentity } from './identity.ts';

/**
 * A label encoder in the sense of scikit-learn's `LabelEncoder`: the label of class i, which is column i of
 * the probabilities, stands at place i of `classes_`.
 */
export const labelEncoderSchema = z.object({
  schema_version: z.literal(ARTIFACT_SCHEMA_VERSION),
  model_version: z.string(),
  classes_: z.array(labelSchema).min(2),
});

export function writeLabelEncoder(labels: readonly string[], identity: ArtifactIdentity): Uint8Array {
  return canonicalJson({
    schema_version: ARTIFACT_SCHEMA_VERSION,
    model_version: identity.model_version,
    classes_: [...labels],
  } satisfies z.input<typeof labelEncoderSchema>);
}
