import type { Signal } from '../../data/schema.ts';
import { type ArtifactFiles, parseJsonFile } from '../artifacts/artifact_files.ts';
import { preprocessingSchema, readInputs } from '../artifacts/preprocessing.ts';
import { inputRows } from '../models/predict.ts';

/**
 * From recordings to the exported model's inputs, by nothing but the exported `preprocessing.json`: the
 * specifications and the scalers are those that a device would read. Row-major [signals, features] for each.
 */
export function preprocess(
  files: ArtifactFiles,
  file: string,
  signals: readonly Signal[],
): Map<string, Float32Array> {
  const inputs = readInputs(parseJsonFile(files, file, preprocessingSchema));
  return new Map(inputs.map((input) => [input.name, inputRows(input, signals)]));
}
