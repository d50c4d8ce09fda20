import path from 'node:path';
import { RefusedError } from '../../data/errors.ts';
import { ModelFolderError, readModelFolder } from '../../data/model_folder.ts';
import { getModel, type ModelRecord } from '../../data/queries/models.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { VersionKey } from '../../data/versions.ts';
import { loadModel } from '../../trainer/artifacts/load_model.ts';
import { readModelInfo } from '../../trainer/artifacts/model_info.ts';
import type { TrainedModel } from '../../trainer/training.ts';

/** A version as the store knows it and as its files say it. */
export interface RegisteredModel {
  record: ModelRecord;
  model: TrainedModel;
  /** What fixed every random choice of its training. */
  seed: number;
}

/**
 * Reads a version from its directory; every file is checked against its manifest, and the weights against what
 * was registered.
 * @param workspace the workspace folder
 * @throws RefusedError MODEL_UNKNOWN; ModelFolderError MANIFEST_UNREADABLE, MODEL_CHANGED; ARTIFACT_DAMAGED
 */
export function readRegisteredModel(
  store: ReadonlyStore,
  workspace: string,
  key: VersionKey,
): RegisteredModel {
  const { user_id, modality, version } = key;
  const record = getModel(store, key, version);
  if (!record) {
    const message = `There is no version ${version} of the model for ${modality} of "${user_id}".`;
    throw new RefusedError('MODEL_UNKNOWN', message, { details: { version } });
  }
  const folder = path.join(workspace, record.artifact_dir);
  const files = readModelFolder(folder);
  const info = readModelInfo(files);
  if (info.weights_sha256 !== record.weights_sha256) throw exchanged(folder);
  return { record, model: loadModel(files), seed: info.seed };
}

function exchanged(folder: string): ModelFolderError {
  const message = `The weights in ${folder} are not those that were registered. They must not be used; take another version or train again.`;
  return new ModelFolderError('MODEL_CHANGED', message, { details: { folder } });
}
