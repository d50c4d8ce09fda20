import { fileSegment } from '../../data/path_segment.ts';
import type { Modality } from '../../data/schema.ts';
import type { ArtifactFiles } from './artifact_files.ts';

export const MODEL_INFO = 'model_info.json';
export const TRAINING_HISTORY = 'training_history.json';
export const PREPROCESSING = 'preprocessing.json';
export const MANIFEST = 'manifest.json';

/** Files that every version directory has. */
const everywhere = {
  preprocessing: PREPROCESSING,
  thresholds: 'thresholds.json',
  model_card: 'model_card.md',
  split_certificate: 'split_certificate.json',
  trials: 'trials.json',
  training_history: TRAINING_HISTORY,
};

/** Every file of a version directory, by what it is, relative to the directory, as requirement T5 names them. */
export function artifactNames(modality: Modality, userId: string, version: number) {
  const tag = `${fileSegment(userId)}_v${version}`;
  const model = `${modality}_model_${tag}`;
  return {
    ...everywhere,
    weights: `${model}.safetensors`,
    onnx: `${model}.onnx`,
    onnx_from_recording: `${model}_from_recording.onnx`,
    tfjs: 'tfjs/model.json',
    tfjs_weights: 'tfjs/weights.bin',
    keras: `${model}.h5`,
    tflite: `${model}.tflite`,
    label_encoder: `label_encoder_${tag}.json`,
    label_encoder_pickle: `label_encoder_${tag}.pkl`,
    training_log: `training_log_${tag}.json`,
  };
}
export type ArtifactNames = ReturnType<typeof artifactNames>;

/** Forms that not every model can take. */
type OptionalFile = 'onnx_from_recording' | 'tfjs' | 'tfjs_weights' | 'keras' | 'tflite';

/** The files of one version; null: the model cannot take that form. */
export type WrittenNames = Omit<ArtifactNames, OptionalFile> & Record<OptionalFile, string | null>;

export function writtenNames(names: ArtifactNames, files: ArtifactFiles): WrittenNames {
  const ifWritten = (path: string) => (files.has(path) ? path : null);
  return {
    ...names,
    onnx_from_recording: ifWritten(names.onnx_from_recording),
    tfjs: ifWritten(names.tfjs),
    tfjs_weights: ifWritten(names.tfjs_weights),
    keras: ifWritten(names.keras),
    tflite: ifWritten(names.tflite),
  };
}
