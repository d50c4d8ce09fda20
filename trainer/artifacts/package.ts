import type { Manifest } from '../../data/schema.ts';
import { sha256Hex } from '../sha256.ts';
import type { TrainedModel, TrainingOutcome } from '../training.ts';
import type { ArtifactFiles } from './artifact_files.ts';
import { byName } from './by_name.ts';
import { canonicalJson } from './canonical_json.ts';
import { ARTIFACT_SCHEMA_VERSION, type ArtifactIdentity } from './identity.ts';
import { writeLabelEncoder } from './label_encoder.ts';
import { writeModelInfo } from './model_info.ts';
import { type ArtifactNames, artifactNames, MANIFEST, MODEL_INFO } from './names.ts';
import { writeOnnx } from './onnx.ts';
import { writePreprocessing } from './preprocessing.ts';
import { writeSafetensors } from './safetensors.ts';
import { toSavedTensors } from './saved_tensors.ts';
import { writeTfjs } from './tfjs.ts';
import { writeTrainingLog } from './training_log.ts';

/**
 * All files of a version directory, in the order of their paths, the manifest last. The weights depend on
 * nothing but what was learned: two trainings with one seed give the same bytes, whatever the version.
 */
export function packageArtifacts(
  outcome: TrainingOutcome,
  identity: ArtifactIdentity,
): Map<string, Uint8Array> {
  const names = artifactNames(identity.modality, identity.user_id, identity.version);
  const files = new Map(networkFiles(outcome.model, identity, names));
  files.set(names.label_encoder, writeLabelEncoder(outcome.model.labels, identity));
  files.set(names.preprocessing, writePreprocessing(outcome.model));
  files.set(
    names.training_history,
    canonicalJson({ schema_version: ARTIFACT_SCHEMA_VERSION, epochs: outcome.history }),
  );
  files.set(names.training_log, writeTrainingLog(outcome, identity, names));
  files.set(MODEL_INFO, writeModelInfo(outcome, identity, names, files));
  const sorted = byName(files);
  return new Map([...sorted, [MANIFEST, writeManifest(new Map(sorted), identity)]]);
}

function networkFiles(
  model: TrainedModel,
  { model_version, synthetic }: ArtifactIdentity,
  names: ArtifactNames,
): [string, Uint8Array][] {
  const { labels, featureSpec, network } = model;
  const facts = { model_version, vector_version: featureSpec.vector_version };
  const tfjs = writeTfjs(network, { labels, synthetic, ...facts }, 'weights.bin');
  const onnxMetadata = { labels: JSON.stringify(labels), synthetic: String(synthetic), ...facts };
  return [
    [names.weights, writeSafetensors(toSavedTensors(model))],
    [names.onnx, writeOnnx(network, onnxMetadata)],
    [names.tfjs, tfjs.model],
    [names.tfjs_weights, tfjs.weights],
  ];
}

function writeManifest(files: ArtifactFiles, identity: ArtifactIdentity): Uint8Array {
  const { model_version, user_id, modality, version, synthetic } = identity;
  return canonicalJson({
    schema_version: '1.0.0',
    model_version,
    user_id,
    modality,
    version,
    synthetic,
    files: [...files].map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256Hex(bytes) })),
  } satisfies Manifest);
}
