import type { Metrics, PartCounts } from '../../data/schema.ts';
import type { TrainingOutcome } from '../training.ts';
import { canonicalJson } from './canonical_json.ts';
import { ARTIFACT_SCHEMA_VERSION, type ArtifactIdentity } from './identity.ts';
import type { ArtifactNames } from './names.ts';

/**
 * The training log entry of the A3CP contract, and after it what the contract leaves open: the figures of
 * every part, the parts' sizes, the gate's report and where the time went. Paths are relative to the log.
 */
export function writeTrainingLog(
  outcome: TrainingOutcome,
  identity: ArtifactIdentity,
  names: ArtifactNames,
): Uint8Array {
  return canonicalJson({
    schema_version: ARTIFACT_SCHEMA_VERSION,
    user_id: identity.user_id,
    modality: identity.modality,
    timestamp: identity.timestamp,
    sample_count: usedSamples(outcome.samples),
    training_config: { ...identity.config, ...outcome.hyperparameters },
    training_metrics: headlineFigures(outcome.metrics),
    status: 'success',
    error_trace: null,
    model_artifact_path: names.weights,
    label_encoder_path: names.label_encoder,
    model_version: identity.model_version,
    metrics: outcome.metrics,
    samples: outcome.samples,
    gate: outcome.gate,
    synthetic: identity.synthetic,
    benchmark: identity.benchmark,
    timing: { seconds: identity.seconds, stages: outcome.seconds },
  });
}

/** Holdout is not touched by a training, so that it does not count. */
function usedSamples({ train, validation, test }: PartCounts): number {
  return train + validation + test;
}

/** The contract's two figures, of the best part that was formed: test, else validation, else train. */
function headlineFigures({ train, validation, test }: Metrics) {
  const part = test ?? validation ?? train;
  if (!part) return {};
  return {
    part: test ? 'test' : validation ? 'validation' : 'train',
    accuracy: part.accuracy,
    f1_macro: part.macro_f1,
  };
}
