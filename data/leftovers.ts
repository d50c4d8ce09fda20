import { rmdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { clearUnfinishedKeys } from './bundle/key.ts';
import type { ReadonlyStore } from './connection.ts';
import { discard } from './discard.ts';
import { errnoOf } from './durable.ts';
import { clearExportLeftovers } from './export_place.ts';
import { isAlive } from './presence.ts';
import { modalitySchema } from './schema.ts';
import { STAGING } from './staging.ts';
import { clearTemporary, type Maker } from './temporary_name.ts';
import { UNFINISHED, versionDirectory } from './versions.ts';
import type { Workspace } from './workspace.ts';

/** Clears away half-written files of processes that have ended. What a living one works on is never touched. */
export function clearAfterTheDead(workspace: Workspace): void {
  clearTemporaries(workspace, (maker) => maker === null || !isAlive(maker.owner));
}

/** Clears away what a job of this process left whose thread had to be ended. `params` as the job was put in. */
export function clearAfterJob(workspace: Workspace, job_id: number, params: unknown): void {
  clearTemporaries(workspace, (maker) => maker?.owner === workspace.owner && maker.job_id === job_id);
  // One export at a time: whatever this process has begun at that place is this job's.
  clearExport(params, (owner) => owner === workspace.owner || !isAlive(owner));
}

/** Clears away what no job of this process left behind when its threads were ended before their time, all of them. */
export function clearAfterClosing(workspace: Workspace): void {
  try {
    clearTemporaries(workspace, (maker) => maker?.owner === workspace.owner && maker.job_id === null);
  } catch {
    // A workspace on a stick that was pulled out: the next start clears it.
  }
}

function clearTemporaries(workspace: Workspace, isDone: (maker: Maker | null) => boolean): void {
  clearTemporary(workspace.stagingFolder, STAGING, isDone);
  clearTemporary(workspace.modelsFolder, UNFINISHED, isDone);
  // The policy file, on its way to its name.
  clearTemporary(workspace.folder, UNFINISHED, isDone);
  clearUnfinishedKeys(workspace.folder, isDone);
}

const exportParamsSchema = z.object({ kind: z.enum(['export', 'backup']), to: z.string() });

/** A stick that is not there now is cleared by the next export to it. */
export function clearExport(params: unknown, isOver?: (owner: string) => boolean): void {
  const { data } = exportParamsSchema.safeParse(params);
  if (!data) return;
  try {
    clearExportLeftovers(data.to, isOver);
  } catch {
    // Somebody else's stick must not keep the app from starting.
  }
}

const runSchema = z.object({
  user_id: z.string(),
  modality: modalitySchema,
  version: z.number(),
  busy: z.number(),
});

/**
 * A directory that got its name but never its row: the run that made it has failed, nobody knows of it. The
 * folders above go with it when nothing else is in them, unless a run of the same recordings is under way.
 */
export function clearUnregistered(workspace: Workspace, store: ReadonlyStore, job_id?: number): void {
  const runs = store.all(
    runSchema,
    `SELECT user_id, modality, version, EXISTS (
       SELECT 1 FROM training_runs r
       WHERE r.user_id = f.user_id AND r.modality = f.modality AND r.status = 'running') AS busy
     FROM training_runs f WHERE status IN ('failed', 'cancelled') ${job_id === undefined ? '' : 'AND job_id = @job_id'}`,
    { job_id },
  );
  for (const run of runs) {
    const directory = join(workspace.folder, versionDirectory(run));
    discard(directory);
    if (run.busy === 0) removeEmptyFolders(dirname(directory), workspace.modelsFolder);
  }
}

/** Removes a folder and those above it as long as they are empty, up to `top`, which stays. */
function removeEmptyFolders(folder: string, top: string): void {
  if (folder === top) return;
  try {
    rmdirSync(folder);
  } catch (error) {
    // Not empty, or in use: then those above are, too.
    if (errnoOf(error) !== 'ENOENT') return;
  }
  removeEmptyFolders(dirname(folder), top);
}
