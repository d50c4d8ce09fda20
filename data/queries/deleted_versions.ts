import { z } from 'zod';
import type { ReadonlyStore } from '../connection.ts';
import type { DatasetKey } from './datasets.ts';

const deletedSchema = z.object({
  version: z.number(),
  created_at: z.number(),
  deleted_at: z.number(),
  operator: z.string().nullable(),
  /** `retention`: nobody but the setting decided it. */
  reason: z.string().nullable(),
});
export type DeletedVersion = z.output<typeof deletedSchema>;

/**
 * The versions of a model that are not kept any more, the newest first, with who said why. The record of changes
 * is gone through, which takes the longer the longer it is.
 */
export function listDeletedOf(store: ReadonlyStore, { user_id, modality }: DatasetKey): DeletedVersion[] {
  return store.all(
    deletedSchema,
    `SELECT version, m.created_at, deleted_at, name AS operator, new_value ->> '$.reason' AS reason
     FROM models m
       LEFT JOIN audit_entries a ON a.action = 'models.delete'
         AND a.subject = 'model/' || m.user_id || '/' || m.modality || '/v' || m.version
       LEFT JOIN operators USING (operator_id)
     WHERE m.user_id = ? AND m.modality = ? AND deleted_at IS NOT NULL ORDER BY version DESC`,
    [user_id, modality],
  );
}
