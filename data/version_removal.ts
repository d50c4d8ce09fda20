import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadonlyStore } from './connection.ts';
import { discard } from './discard.ts';
import { listDeletedVersions } from './queries/kept_versions.ts';
import { temporaryName } from './temporary_name.ts';
import { UNFINISHED, type VersionKey, versionDirectory } from './versions.ts';
import type { Workspace } from './workspace.ts';

/**
 * Takes away the directory of a version that the store knows as deleted: first its name, in one step, then its
 * files. Never fails: what a disk, another program or a crash leaves, the sweep of the next start clears away.
 */
export async function removeVersionDirectory(workspace: Workspace, key: VersionKey): Promise<void> {
  const maker = { owner: workspace.owner, job_id: null };
  const nameless = join(workspace.modelsFolder, temporaryName(UNFINISHED, maker));
  try {
    await rename(join(workspace.folder, versionDirectory(key)), nameless);
    await rm(nameless, { recursive: true, force: true });
  } catch {
    // The version is deleted all the same; its files are only in the way.
  }
}

/** Takes away what an interrupted deletion left under a version's own name. */
export function clearDeleted(workspace: Workspace, store: ReadonlyStore): void {
  for (const key of listDeletedVersions(store)) discard(join(workspace.folder, versionDirectory(key)));
}
