import type { Manifest } from '../../data/schema.ts';
import { sha256Hex } from '../sha256.ts';
import type { TrainingOutcome } from '../training.ts';
import type { ArtifactFiles } from './artifact_files.ts';
import { byName } from './by_name.ts';
import { canonicalJson } from './canonical_json.ts';
import { ARTIFACT_SCHEMA_VERSION, type ArtifactIdentity } from './identity.ts';
import { writeLabelEncoder } from './label_encoder.ts';
import { writeLabelEncoderPickle } from './label_encoder_pickle.ts';
import { writeModelCard } from './model_card.ts';
import { modelFiles } from './model_files.ts';
import { modelInfo } from './model_info.ts';
import { artifactNames, MANIFEST, MODEL_INFO, writtenNames } from './names.ts';
import { writePreprocessing } from './preprocessing.ts';
import { writeThresholds } from './thresholds.ts';
import { writeTrainingLog } from './training_log.ts';

/**
 * All files of a version directory, in the order of their paths, the manifest last. The weights depend on
 * nothing but what was learned: two trainings with one seed give the same bytes, whatever the version.
 */
export async function packageArtifacts(
  outcome: TrainingOutcome,
  identity: ArtifactIdentity,
): Promise<Map<string, Uint8Array>> {
  const { model } = outcome;
  const names = artifactNames(identity.modality, identity.user_id, identity.version);
  const files = new Map([
    ...(await modelFiles(model, identity, names)),
    [names.label_encoder, writeLabelEncoder(model.labels, identity)],
    [names.label_encoder_pickle, writeLabelEncoderPickle(model.labels)],
    [names.preprocessing, writePreprocessing(model)],
    [names.thresholds, writeThresholds(model, identity)],
    [names.split_certificate, canonicalJson(outcome.certificate)],
    [names.trials, canonicalJson({ schema_version: ARTIFACT_SCHEMA_VERSION, trials: outcome.trials })],
    [
      names.training_history,
      canonicalJson({ schema_version: ARTIFACT_SCHEMA_VERSION, epochs: outcome.history }),
    ],
    [names.training_log, writeTrainingLog(outcome, identity, names)],
  ]);
  const info = modelInfo(outcome, identity, writtenNames(names, files), files);
  files.set(MODEL_INFO, canonicalJson(info));
  files.set(names.model_card, writeModelCard(info, outcome.metrics));
  const sorted = byName(files);
  return new Map([...sorted, [MANIFEST, writeManifest(new Map(sorted), identity)]]);
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
