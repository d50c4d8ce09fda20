import type { Tensor } from '../engine/architecture.ts';
import { sha256Hex } from '../sha256.ts';
import type { ModelInput, TrainedModel } from '../training.ts';
import { type ArtifactFiles, bytesOf, parseJsonFile } from './artifact_files.ts';
import { damaged } from './errors.ts';
import { labelEncoderSchema } from './label_encoder.ts';
import { type ModelInfo, readModelInfo } from './model_info.ts';
import { MODEL_INFO } from './names.ts';
import { preprocessingSchema, readInputs } from './preprocessing.ts';
import { readSafetensors } from './safetensors.ts';
import { fromSavedTensors } from './saved_tensors.ts';

/**
 * The model as its files say it, so that whatever judges or exports a model uses the bytes that the person
 * gets. Throws `ARTIFACT_DAMAGED` when a file is missing, was changed, or contradicts another.
 */
export function loadModel(files: ArtifactFiles): TrainedModel {
  const info = readModelInfo(files);
  const inputs = readInputs(parseJsonFile(files, info.files.preprocessing, preprocessingSchema));
  const form = {
    inputs: info.inputs.map(({ features }) => features),
    members: info.members.map(({ classifier }) => classifier),
  };
  const { scalers, classifiers } = fromSavedTensors(readWeights(files, info), form, info.files.weights);
  return {
    algorithm: info.algorithm,
    labels: readLabels(files, info),
    inputs: scalers.map((scaler, i) => ({ ...inputAt(inputs, i, info), scaler })),
    members: classifiers.map((classifier, i) => ({ ...memberAt(info, i), classifier })),
    calibration: info.calibration,
    rejection: info.rejection,
  };
}

function inputAt(inputs: readonly ModelInput[], i: number, { files, inputs: said }: ModelInfo): ModelInput {
  const input = inputs[i];
  if (input && input.scaler.mean.length === said[i]?.features && inputs.length === said.length) return input;
  throw damaged(files.preprocessing, 'its inputs are not those of the model.');
}

function memberAt({ members, inputs }: ModelInfo, i: number) {
  const member = members[i];
  if (member && member.input < inputs.length) return member;
  throw damaged(MODEL_INFO, 'a member reads an input that is not there.');
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
