import { z } from 'zod';
import { labelSchema } from '../../data/schema.ts';
import { silentClasses } from '../evaluation/no_action.ts';
import type { TrainedModel } from '../training.ts';
import { canonicalJson } from './canonical_json.ts';
import { ARTIFACT_SCHEMA_VERSION, type ArtifactIdentity } from './identity.ts';

/** When a device gives an answer: all that it needs besides the probabilities. */
export const thresholdsSchema = z.object({
  schema_version: z.literal(ARTIFACT_SCHEMA_VERSION),
  model_version: z.string(),
  /** In the order of the probabilities. Those that are no answer stand for "the person said nothing". */
  labels: z.array(z.object({ label: labelSchema, is_answer: z.boolean() })).min(2),
  /** An answer needs at least this probability. */
  threshold: z.number().min(0).max(1),
  /** … and must lead every other label by at least this much. */
  margin: z.number().min(0).max(1),
  /** False: too little was there to choose a rule by; threshold and margin are 0. */
  has_rule: z.boolean(),
  /** The same in words, step by step. */
  steps: z.array(z.string()),
});
export type Thresholds = z.infer<typeof thresholdsSchema>;

export function writeThresholds(
  { labels, rejection }: TrainedModel,
  { model_version }: ArtifactIdentity,
): Uint8Array {
  const silent = silentClasses(labels);
  const { threshold, margin } = rejection ?? { threshold: 0, margin: 0 };
  return canonicalJson({
    schema_version: ARTIFACT_SCHEMA_VERSION,
    model_version,
    labels: labels.map((label, i) => ({ label, is_answer: !silent.has(i) })),
    threshold,
    margin,
    has_rule: rejection !== null,
    steps: [
      'best: of the labels with is_answer true, the one whose probability p is the largest.',
      'next: the largest probability of all other labels, whether they are answers or not.',
      `Where p >= ${threshold} and p >= next + ${margin}, the answer is best.`,
      'Everywhere else the answer is unknown: say nothing, or ask again.',
    ],
  } satisfies Thresholds);
}
