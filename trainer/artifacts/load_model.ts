import type { Tensor } from '../engine/architecture.ts';
import type { FeatureSpec } from '../features/spec.ts';
import { sha256Hex } from '../sha256.ts';
import type { TrainedModel } from '../training.ts';
import { type ArtifactFiles, bytesOf, parseJsonFile } from './artifact_files.ts';
import { damaged } from './errors.ts';
import { labelEncoderSchema } from './label_encoder.ts';
import { type ModelInfo, readModelInfo } from './model_info.ts';
import { preprocessingSchema } from './preprocessing.ts';
import { readSafetensors } from './safetensors.ts';
import { fromSavedTensors } from './saved_tensors.ts';

/**
 * The model as its files say it, so that whatever judges or exports a model uses the bytes that the person
 * gets. Throws `ARTIFACT_DAMAGED` when a file is missing, was changed, or contradicts another.
 */
export function loadModel(files: ArtifactFiles): TrainedModel {
  const info = readModelInfo(files);
  const { architecture } = info;
  const { parameters, scaler } = fromSavedTensors(readWeights(files, info), architecture, info.files.weights);
  return {
    labels: readLabels(files, info),
    featureSpec: readFeatureSpec(files, info),
    scaler,
    network: { architecture, parameters },
  };
}

function readWeights(files: ArtifactFiles, info: ModelInfo): Map<string, Tensor> {
  const name = info.files.weights;
  const bytes = bytesOf(files, name);
  if (sha256Hex(bytes) !== info.weights_sha256) throw damaged(name, 'it is not the file that was trained.');
  return readSafetensors(bytes, name);
}

function readLabels(files: ArtifactFiles, { files: { label_encoder }, labels }: ModelInfo): string[] {
  const { classes_ } = parseJsonFile(files, label_encoder, labelEncoderSchema);
  const agrees = classes_.length === labels.length && classes_.every((label, i) => label === labels[i]);
  if (!agrees) throw damaged(label_encoder, 'its labels are not those of the model.');
  return classes_;
}

function readFeatureSpec(files: ArtifactFiles, { files: { preprocessing } }: ModelInfo): FeatureSpec {
  return parseJsonFile(files, preprocessing, preprocessingSchema).feature_spec;
}
