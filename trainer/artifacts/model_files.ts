import type { TrainedModel } from '../training.ts';
import { calibratedNetwork } from './calibrated_network.ts';
import { ArtifactError } from './errors.ts';
import type { ArtifactIdentity } from './identity.ts';
import { writeKeras } from './keras/model.ts';
import { vectorVersion } from './model_info.ts';
import type { ArtifactNames } from './names.ts';
import { writeOnnx } from './onnx/model.ts';
import { writeOnnxWithPreprocessing } from './onnx/with_preprocessing.ts';
import { writeSafetensors } from './safetensors.ts';
import { toSavedTensors } from './saved_tensors.ts';
import { writeTfjs } from './tfjs/model.ts';
import { writeTflite } from './tflite/model.ts';

type File = [path: string, bytes: Uint8Array];

/** The model in every form that it can take. A form that it cannot take is left out. */
export async function modelFiles(
  model: TrainedModel,
  identity: ArtifactIdentity,
  names: ArtifactNames,
): Promise<File[]> {
  const metadata = metadataOf(model, identity);
  return [
    [names.weights, writeSafetensors(toSavedTensors(model))],
    [names.onnx, writeOnnx(model, metadata)],
    ...(await optional(names.onnx_from_recording, () => writeOnnxWithPreprocessing(model, metadata))),
    ...(await optional(names.tflite, () => writeTflite(model, metadata))),
    ...(await layersModelFiles(model, identity, names)),
  ];
}

/** What a file says of itself, where its format knows only text. */
function metadataOf(model: TrainedModel, { model_version, synthetic }: ArtifactIdentity) {
  return {
    labels: JSON.stringify(model.labels),
    synthetic: String(synthetic),
    model_version,
    vector_version: vectorVersion(model),
  };
}

/** Only of a model that is a single network. */
async function layersModelFiles(
  model: TrainedModel,
  { model_version, synthetic }: ArtifactIdentity,
  names: ArtifactNames,
): Promise<File[]> {
  const network = calibratedNetwork(model);
  if (!network) return [];
  const facts = { labels: model.labels, synthetic, model_version, vector_version: vectorVersion(model) };
  const tfjs = await ifPossible(() => writeTfjs(network, facts, 'weights.bin'));
  return [
    ...(await optional(names.keras, () => writeKeras(network, facts))),
    ...(await optional(names.tfjs, () => tfjs?.model ?? null)),
    ...(await optional(names.tfjs_weights, () => tfjs?.weights ?? null)),
  ];
}

type Writer<T> = () => T | null | Promise<T | null>;

async function optional(name: string, write: Writer<Uint8Array>): Promise<File[]> {
  const bytes = await ifPossible(write);
  return bytes ? [[name, bytes]] : [];
}

/** A format that has no word for one of the model's layers must not cost the person the training. */
async function ifPossible<T>(write: Writer<T>): Promise<T | null> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof ArtifactError && error.code === 'UNSUPPORTED_LAYER') return null;
    throw error;
  }
}
