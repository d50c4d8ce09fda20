import type { Signal } from '../../data/schema.ts';
import { type ArtifactFiles, parseJsonFile } from '../artifacts/artifact_files.ts';
import { preprocessingSchema } from '../artifacts/preprocessing.ts';
import { standardise } from '../features/scaler.ts';
import { featureRows } from '../models/predict.ts';

/**
 * From recordings to the exported network's input, by nothing but the exported `preprocessing.json`: the
 * specification and the scaler are those that a device would read. Row-major [signals, features].
 */
export function preprocess(files: ArtifactFiles, file: string, signals: readonly Signal[]): Float32Array {
  const { feature_spec, scaler } = parseJsonFile(files, file, preprocessingSchema);
  const fitted = { mean: Float32Array.from(scaler.mean), scale: Float32Array.from(scaler.scale) };
  return standardise(fitted, featureRows(feature_spec, signals));
}
