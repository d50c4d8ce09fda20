import { z } from 'zod';
import type { ReadonlyStore } from '../connection.ts';

const folderSchema = z.object({
  /** Relative to the workspace folder, with `/`. */
  artifact_dir: z.string(),
  /** Of the bytes of manifest.json; null for a version of before this was kept. */
  manifest_sha256: z.string().nullable(),
});
export type RegisteredFolder = z.output<typeof folderSchema>;

/** The directory of every version of everybody that is registered and not deleted. */
export function listRegisteredFolders(store: ReadonlyStore): RegisteredFolder[] {
  return store.all(
    folderSchema,
    `SELECT artifact_dir, manifest_sha256 FROM models
     WHERE deleted_at IS NULL ORDER BY user_id, modality, version`,
  );
}
