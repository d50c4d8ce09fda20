import type { Signal } from '../../data/schema.ts';
import { predictProbabilities } from '../engine/infer.ts';
import { featureExtractor, featureLength } from '../features/extract.ts';
import { standardise } from '../features/scaler.ts';
import type { FeatureSpec } from '../features/spec.ts';
import type { TrainedModel } from '../training.ts';

/** The feature vectors of recordings, row-major [signals, featureLength(spec)]. */
export function featureRows(spec: FeatureSpec, signals: readonly Signal[]): Float32Array {
  const columns = featureLength(spec);
  const extract = featureExtractor(spec);
  const rows = new Float32Array(signals.length * columns);
  for (const [i, signal] of signals.entries()) rows.set(extract(signal), i * columns);
  return rows;
}

/** What the model says of recordings: row-major probabilities [signals, labels]. */
export function predictSignals(model: TrainedModel, signals: readonly Signal[]): Float32Array {
  const inputs = standardise(model.scaler, featureRows(model.featureSpec, signals));
  return predictProbabilities(model.network, inputs, signals.length);
}
