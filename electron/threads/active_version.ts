import { readManifest } from '../../data/model_folder.ts';
import { listActivations } from '../../data/queries/activations.ts';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { getActiveModel } from '../../data/queries/models.ts';
import { hashOfManifest } from '../../data/registered_folder.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { CallOutput } from '../ipc/contract.ts';
import { readRegisteredFiles } from './registered_model.ts';

/**
 * The model that a device should use, as the entry of A3CP's `model_registry`; null where none is in use. Its
 * files are checked first: what is damaged is never handed out.
 * @throws what `readRegisteredModel` throws
 */
export function activeVersion(
  store: ReadonlyStore,
  { workspace, user_id, modality }: DatasetKey & { workspace: string },
): CallOutput<'models.active'> {
  const dataset = { user_id, modality };
  const [active, latest] = store.snapshot(() => [
    getActiveModel(store, dataset),
    listActivations(store, dataset)[0],
  ]);
  if (!active || !latest) return null;
  const { record, folder, info } = readRegisteredFiles(store, workspace, active);
  return {
    ...{ user_id, modality, version: record.version, model_version: record.model_version },
    ...{ status: record.status, vector_version: info.vector_version, schema_version: info.schema_version },
    timestamp: new Date(record.created_at).toISOString(),
    config: info.training_config,
    ...{ algorithm: record.algorithm, labels: info.labels, rejection: info.rejection },
    model_artifact_path: folder,
    manifest_sha256: record.manifest_sha256 ?? hashOfManifest(folder) ?? '',
    weights_sha256: record.weights_sha256,
    files: readManifest(folder).files,
    ...{ synthetic: record.synthetic, activated_at: latest.at, activated_by: latest.operator },
  };
}
