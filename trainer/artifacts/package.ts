import type { Manifest } from '../../data/schema.ts';
import type { Network } from '../engine/architecture.ts';
import { sha256Hex } from '../sha256.ts';
import type { TrainedModel, TrainingOutcome } from '../training.ts';
import type { ArtifactFiles } from './artifact_files.ts';
import { byName } from './by_name.ts';
import { calibratedNetwork } from './calibrated_network.ts';
import { canonicalJson } from './canonical_json.ts';
import { ARTIFACT_SCHEMA_VERSION, type ArtifactIdentity } from './identity.ts';
import { writeLabelEncoder } from './label_encoder.ts';
import { vectorVersion, writeModelInfo } from './model_info.ts';
import { type ArtifactNames, artifactNames, MANIFEST, MODEL_INFO } from './names.ts';
import { writeOnnx } from './onnx/model.ts';
import { writePreprocessing } from './preprocessing.ts';
import { writeSafetensors } from './safetensors.ts';
import { toSavedTensors } from './saved_tensors.ts';
import { writeTfjs } from './tfjs/model.ts';
import { writeTrainingLog } from './training_log.ts';

/**
 * All files of a version directory, in the order of their paths, the manifest last. The weights depend on
 * nothing but what was learned: two trainings with one seed give the same bytes, whatever the version.
 */
export function packageArtifacts(
  outcome: TrainingOutcome,
  identity: ArtifactIdentity,
): Map<string, Uint8Array> {
  const { model } = outcome;
  const network = calibratedNetwork(model);
  const names = artifactNames(identity.modality, identity.user_id, identity.version, network !== null);
  const files = new Map([
    [names.weights, writeSafetensors(toSavedTensors(model))],
    [names.onnx, writeOnnx(model, onnxMetadata(model, identity))],
    ...(network ? layersModelFiles(network, model, identity, names) : []),
    [names.label_encoder, writeLabelEncoder(model.labels, identity)],
    [names.preprocessing, writePreprocessing(model)],
    [names.split_certificate, canonicalJson(outcome.certificate)],
    [names.trials, canonicalJson({ schema_version: ARTIFACT_SCHEMA_VERSION, trials: outcome.trials })],
    [
      names.training_history,
      canonicalJson({ schema_version: ARTIFACT_SCHEMA_VERSION, epochs: outcome.history }),
    ],
    [names.training_log, writeTrainingLog(outcome, identity, names)],
  ]);
  files.set(MODEL_INFO, writeModelInfo(outcome, identity, names, files));
  const sorted = byName(files);
  return new Map([...sorted, [MANIFEST, writeManifest(new Map(sorted), identity)]]);
}

function onnxMetadata(model: TrainedModel, { model_version, synthetic }: ArtifactIdentity) {
  return {
    labels: JSON.stringify(model.labels),
    synthetic: String(synthetic),
    model_version,
    vector_version: vectorVersion(model),
  };
}

function layersModelFiles(
  network: Network,
  model: TrainedModel,
  { model_version, synthetic }: ArtifactIdentity,
  { tfjs, tfjs_weights }: ArtifactNames,
): [string, Uint8Array][] {
  if (tfjs === null || tfjs_weights === null) return [];
  const facts = { labels: model.labels, synthetic, model_version, vector_version: vectorVersion(model) };
  const written = writeTfjs(network, facts, 'weights.bin');
  return [
    [tfjs, written.model],
    [tfjs_weights, written.weights],
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
