import { z } from 'zod';
import type { Change, Stamp } from '../audit.ts';
import type { Store } from '../connection.ts';
import { RefusedError } from '../errors.ts';
import { rollbackTargets } from '../queries/activations.ts';
import type { DatasetKey } from '../queries/datasets.ts';
import { listKeptVersions, listModelDatasets } from '../queries/kept_versions.ts';
import { readSettings } from '../queries/settings.ts';
import { FILES } from '../queries/tracking.ts';
import { modelUnknown } from '../registry_errors.ts';
import { versionsToDelete } from '../retention.ts';
import { modalitySchema, reasonSchema, userIdSchema } from '../schema.ts';
import type { VersionKey } from '../versions.ts';
import { datasetKey, runSubject } from './training_run.ts';
import { defineWrite } from './write.ts';

/** What stands in the log where nobody decided but the setting `keep_versions`. */
const RETENTION = 'retention';

/**
 * Deletes a version for the store; its run, figures and number stay. The caller takes its directory away
 * afterwards (version_removal.ts).
 * @throws RefusedError MODEL_UNKNOWN, MODEL_IS_ACTIVE, MODEL_WAS_EXPORTED
 */
export const deleteVersion = defineWrite(
  z.object({ ...datasetKey, version: z.number().int().positive(), reason: reasonSchema }),
  (store, stamp, { reason, ...key }) => {
    requireDeletable(store, key);
    return { output: { version: key.version }, changes: [markDeleted(store, stamp, key, reason)] };
  },
);

/** Deletes what nothing and nobody needs any more (retention.ts), of everybody or of those that are named. */
export const pruneVersions = defineWrite(
  z.object({ user_id: userIdSchema.optional(), modality: modalitySchema.optional() }),
  (store, stamp, { user_id, modality }) => {
    const { keep_versions } = readSettings(store);
    const only = {
      ...(user_id === undefined ? {} : { user_id }),
      ...(modality === undefined ? {} : { modality }),
    };
    const deleted = listModelDatasets(store, only).flatMap((key) => superfluous(store, key, keep_versions));
    return { output: { deleted }, changes: deleted.map((key) => markDeleted(store, stamp, key, RETENTION)) };
  },
);

function superfluous(store: Store, key: DatasetKey, keep: number): VersionKey[] {
  const [goBackTo = null] = rollbackTargets(store, key);
  return versionsToDelete(listKeptVersions(store, key), keep, goBackTo).map((version) => ({
    ...key,
    version,
  }));
}

function requireDeletable(store: Store, key: VersionKey): void {
  const { version } = key;
  const found = listKeptVersions(store, key).find((one) => one.version === version);
  if (!found) throw modelUnknown(key);
  if (found.active) {
    const message = `Version ${version} is in use and cannot be deleted. Promote another one first.`;
    throw new RefusedError('MODEL_IS_ACTIVE', message, { details: { version } });
  }
  if (!found.exported) return;
  const message = `Version ${version} was exported or is being exported: a device may use it, so it is kept.`;
  throw new RefusedError('MODEL_WAS_EXPORTED', message, { details: { version } });
}

function markDeleted(store: Store, stamp: Stamp, key: VersionKey, reason: string): Change {
  const { user_id, modality, version } = key;
  store.run('UPDATE models SET deleted_at = ? WHERE user_id = ? AND modality = ? AND version = ?', [
    stamp.at,
    user_id,
    modality,
    version,
  ]);
  // The run in the folder mlruns still has files of the version, so it is to be written again.
  store.run(
    `DELETE FROM tracking_deliveries WHERE target = ? AND run_id = (
       SELECT run_id FROM models WHERE user_id = ? AND modality = ? AND version = ?)`,
    [FILES, user_id, modality, version],
  );
  return {
    action: 'models.delete',
    subject: runSubject(key),
    old_value: { deleted: false },
    new_value: { deleted: true, reason },
  };
}
