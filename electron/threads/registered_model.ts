import path from 'node:path';
import { ModelFolderError } from '../../data/model_folder.ts';
import { getModel, type ModelRecord } from '../../data/queries/models.ts';
import { readRegisteredFolder } from '../../data/registered_folder.ts';
import { modelUnknown } from '../../data/registry_errors.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { VersionKey } from '../../data/versions.ts';
import { loadModel } from '../../trainer/artifacts/load_model.ts';
import { type ModelInfo, readModelInfo } from '../../trainer/artifacts/model_info.ts';
import type { TrainedModel } from '../../trainer/training.ts';

/** A version as the store knows it and as its files say it. */
export interface RegisteredModel {
  record: ModelRecord;
  model: TrainedModel;
  /** What fixed every random choice of its training. */
  seed: number;
}

/** A version as the store knows it, and its files, each of them as it was registered. */
export interface RegisteredFiles {
  record: ModelRecord;
  folder: string;
  files: ReadonlyMap<string, Uint8Array>;
  info: ModelInfo;
}

/**
 * Reads a version from its directory; every file, the manifest too, is checked against what was registered.
 * @param workspace the workspace folder
 * @throws RefusedError MODEL_UNKNOWN; ModelFolderError MANIFEST_UNREADABLE, MODEL_CHANGED; ARTIFACT_DAMAGED
 */
export function readRegisteredModel(
  store: ReadonlyStore,
  workspace: string,
  key: VersionKey,
): RegisteredModel {
  const { record, files, info } = readRegisteredFiles(store, workspace, key);
  return { record, model: loadModel(files), seed: info.seed };
}

/** The same without making a model of it. */
export function readRegisteredFiles(
  store: ReadonlyStore,
  workspace: string,
  { user_id, modality, version }: VersionKey,
): RegisteredFiles {
  const record = getModel(store, { user_id, modality }, version);
  if (!record) throw modelUnknown({ user_id, modality, version });
  const folder = path.join(workspace, record.artifact_dir);
  const files = readRegisteredFolder(folder, record.manifest_sha256);
  const info = readModelInfo(files);
  if (info.weights_sha256 !== record.weights_sha256) throw exchanged(folder);
  return { record, folder, files, info };
}

function exchanged(folder: string): ModelFolderError {
  const message = `The weights in ${folder} are not those that were registered. They must not be used; take another version or train again.`;
  return new ModelFolderError('MODEL_CHANGED', message, { details: { folder } });
}
