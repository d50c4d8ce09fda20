import { RefusedError } from '../../data/errors.ts';
import { type ExportFormat, type ModelFormat, modelFormatSchema } from '../../data/schema.ts';
import type { ModelInfo } from './model_info.ts';
import { MODEL_INFO } from './names.ts';

/** What leaves the app: the formats of the folder and of the bundle; null: none is made. */
export interface ChosenFormats {
  folder: readonly ModelFormat[] | null;
  bundle: readonly ModelFormat[] | null;
}

/** What a device is given where nobody said what it reads. */
const DEVICE_FORMATS: readonly ModelFormat[] = ['onnx', 'onnx_from_recording', 'tflite', 'safetensors'];

/**
 * Without a choice all that this model can take, as a folder. A bundle holds what was chosen beside it, or, where
 * it stands alone, what devices read.
 * @throws RefusedError FORMAT_NOT_POSSIBLE
 */
export function chooseFormats(info: ModelInfo, asked?: readonly ExportFormat[]): ChosenFormats {
  const possible = possibleFormats(info);
  if (!asked) return { folder: possible, bundle: null };
  const chosen = modelFormatSchema.options.filter((format) => asked.includes(format));
  const impossible = chosen.filter((format) => !possible.includes(format));
  if (impossible.length > 0) throw notPossible(info, impossible, possible);
  const folder = chosen.length > 0 ? chosen : null;
  const forDevices = possible.filter((format) => DEVICE_FORMATS.includes(format));
  return { folder, bundle: asked.includes('bundle') ? (folder ?? forDevices) : null };
}

export function possibleFormats(info: ModelInfo): ModelFormat[] {
  return modelFormatSchema.options.filter((format) => formatFiles(info, format).length > 0);
}

/** The files that hold the model in one format; none where it cannot take it. */
export function formatFiles({ files }: ModelInfo, format: ModelFormat): string[] {
  const named: Record<ModelFormat, readonly (string | null)[]> = {
    safetensors: [files.weights],
    onnx: [files.onnx],
    onnx_from_recording: [files.onnx_from_recording],
    tfjs: [files.tfjs, files.tfjs_weights],
    keras: [files.keras],
    tflite: [files.tflite],
  };
  return named[format].filter((path) => path !== null);
}

/** What goes with a model to a device, whatever its format: nothing in it says which recordings were learned from. */
export function deviceFiles(info: ModelInfo): string[] {
  const { files } = info;
  const named = [files.label_encoder, files.label_encoder_pickle, files.thresholds, files.model_card];
  return [MODEL_INFO, files.preprocessing, ...named.filter((path) => path !== null)];
}

/** What goes with a model to a folder: also how it came to be. */
export function folderFiles(info: ModelInfo): string[] {
  const { split_certificate, trials, training_history, training_log } = info.files;
  return [...deviceFiles(info), split_certificate, trials, training_history, training_log];
}

function notPossible(
  info: ModelInfo,
  impossible: readonly ModelFormat[],
  possible: readonly ModelFormat[],
): RefusedError {
  const reasons = Object.fromEntries(impossible.map((format) => [format, whyNot(info, format)]));
  const said = Object.entries(reasons).map(([format, reason]) => `${format}: ${reason}`);
  const message = `This model cannot be exported so. ${said.join(' ')} Possible are ${possible.join(', ')} and bundle.`;
  return new RefusedError('FORMAT_NOT_POSSIBLE', message, { details: { reasons, possible } });
}

function whyNot(info: ModelInfo, format: ModelFormat): string {
  const isLater = format !== 'tfjs' && info.schema_version === '2.0.0';
  if (isLater) return 'the version was trained before the app wrote this format; train again.';
  if (format === 'tfjs' || format === 'keras') return whyNoLayers(info);
  return 'one of its steps has no form there.';
}

function whyNoLayers({ members, calibration }: ModelInfo): string {
  const [only, another] = members;
  if (another) return `the model is a vote of ${members.length}, and this format holds one network.`;
  if (only && only.classifier.kind !== 'network') return `a ${only.algorithm} model has no layers.`;
  if (calibration.kind !== 'temperature') return 'its calibration is not a layer.';
  return 'one of its layers has no form there.';
}
