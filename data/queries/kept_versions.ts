import { z } from 'zod';
import { flagColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import type { KeptVersion } from '../retention.ts';
import { modalitySchema, modelStatusSchema, userIdSchema } from '../schema.ts';
import type { VersionKey } from '../versions.ts';
import type { DatasetKey } from './datasets.ts';

const rowSchema = z.object({
  version: z.number(),
  status: modelStatusSchema,
  benchmark: flagColumn,
  exported: flagColumn,
});

/** The versions of a dataset that are not deleted. One that is being exported counts as exported. */
export function listKeptVersions(store: ReadonlyStore, { user_id, modality }: DatasetKey): KeptVersion[] {
  const rows = store.all(
    rowSchema,
    `SELECT version, status, benchmark,
       EXISTS (SELECT 1 FROM exports e
         WHERE e.user_id = m.user_id AND e.modality = m.modality AND e.version = m.version)
       OR EXISTS (SELECT 1 FROM jobs j
         WHERE j.user_id = m.user_id AND j.modality = m.modality AND j.kind = 'export'
           AND j.finished_at IS NULL AND j.params ->> '$.version' = m.version) AS exported
     FROM models m WHERE user_id = ? AND modality = ? AND deleted_at IS NULL ORDER BY version`,
    [user_id, modality],
  );
  return rows.map(({ status, ...version }) => ({ ...version, active: status === 'active' }));
}

/** Whose versions there are: all of them, or those of one person or modality. */
export function listModelDatasets(store: ReadonlyStore, only: Partial<DatasetKey>): DatasetKey[] {
  return store.all(
    z.object({ user_id: userIdSchema, modality: modalitySchema }),
    `SELECT DISTINCT user_id, modality FROM models
     WHERE deleted_at IS NULL AND user_id = COALESCE(@user_id, user_id)
       AND modality = COALESCE(@modality, modality)
     ORDER BY user_id, modality`,
    { user_id: only.user_id ?? null, modality: only.modality ?? null },
  );
}

/** Versions that were deleted; their directories may still lie there after a crash. */
export function listDeletedVersions(store: ReadonlyStore): VersionKey[] {
  return store.all(
    z.object({ user_id: userIdSchema, modality: modalitySchema, version: z.number() }),
    'SELECT user_id, modality, version FROM models WHERE deleted_at IS NOT NULL',
  );
}
