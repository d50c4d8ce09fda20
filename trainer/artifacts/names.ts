import { fileSegment } from '../../data/path_segment.ts';
import type { Modality } from '../../data/schema.ts';

export const MODEL_INFO = 'model_info.json';
export const TRAINING_HISTORY = 'training_history.json';
export const PREPROCESSING = 'preprocessing.json';
export const MANIFEST = 'manifest.json';

/** Every file of a version directory, by what it is; paths are relative to the directory. */
export interface ArtifactNames {
  weights: string;
  onnx: string;
  /** null where the model has a form that a layers model cannot hold. */
  tfjs: string | null;
  tfjs_weights: string | null;
  label_encoder: string;
  preprocessing: string;
  split_certificate: string;
  trials: string;
  training_history: string;
  training_log: string;
}

/** Names as requirement T5 asks: `speech_model_elias01_v3.onnx`. */
export function artifactNames(
  modality: Modality,
  userId: string,
  version: number,
  hasLayersModel = true,
): ArtifactNames {
  const tag = `${fileSegment(userId)}_v${version}`;
  return {
    weights: `${modality}_model_${tag}.safetensors`,
    onnx: `${modality}_model_${tag}.onnx`,
    tfjs: hasLayersModel ? 'tfjs/model.json' : null,
    tfjs_weights: hasLayersModel ? 'tfjs/weights.bin' : null,
    label_encoder: `label_encoder_${tag}.json`,
    preprocessing: PREPROCESSING,
    split_certificate: 'split_certificate.json',
    trials: 'trials.json',
    training_history: TRAINING_HISTORY,
    training_log: `training_log_${tag}.json`,
  };
}
