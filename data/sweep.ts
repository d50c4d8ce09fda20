import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Stamp } from './audit.ts';
import type { ReadonlyStore, Store } from './connection.ts';
import { clearExportLeftovers } from './export_place.ts';
import { isAlive } from './presence.ts';
import { getJob, listOpenJobs } from './queries/jobs.ts';
import { modalitySchema } from './schema.ts';
import { UNFINISHED, versionDirectory } from './versions.ts';
import type { Workspace } from './workspace.ts';
import { runWrite } from './writes/index.ts';

/**
 * Clears away what processes left behind that ended in the middle of something: their jobs are failed with
 * the reason, half-written files are removed. What a living process works on is never touched. A job is
 * failed last of all, so that a sweep that is itself interrupted begins again.
 */
export function sweep(workspace: Workspace, store: Store, stamp: Stamp): void {
  const interrupted = listOpenJobs(store).filter(({ owner }) => !isAlive(owner));
  for (const { params } of interrupted) sweepExport(params);
  sweepStaging(workspace, store);
  sweepUnfinished(workspace);
  const owners = [...new Set(interrupted.map(({ owner }) => owner))];
  if (owners.length > 0) runWrite(store, 'jobs.interrupt', stamp, { owners });
  sweepUnregistered(workspace, store);
}

const exportParamsSchema = z.object({ kind: z.literal('export'), to: z.string() });

/** A stick that is not there now is cleared by the next export to it. */
function sweepExport(params: unknown): void {
  const { data } = exportParamsSchema.safeParse(params);
  if (!data) return;
  try {
    clearExportLeftovers(data.to);
  } catch {
    // Somebody else's stick must not keep the app from starting.
  }
}

function sweepStaging({ stagingFolder }: Workspace, store: ReadonlyStore): void {
  for (const name of readdirSync(stagingFolder)) {
    const job_id = Number(/^import-(\d+)-/.exec(name)?.[1]);
    const job = Number.isInteger(job_id) ? getJob(store, job_id) : null;
    const inUse = job !== null && job.finished_at === null && isAlive(job.owner);
    if (!inUse) rmSync(join(stagingFolder, name), { force: true });
  }
}

function sweepUnfinished({ modelsFolder }: Workspace): void {
  for (const name of readdirSync(modelsFolder)) {
    if (!name.startsWith(UNFINISHED) || isAlive(name.slice(UNFINISHED.length))) continue;
    rmSync(join(modelsFolder, name), { recursive: true, force: true });
  }
}

/**
 * A directory that got its name but never its row: the run that made it has failed, nobody knows of it. The
 * folders above go with it when nothing else is in them, unless a run of the same recordings is under way.
 */
function sweepUnregistered(workspace: Workspace, store: ReadonlyStore): void {
  const runs = store.all(
    z.object({ user_id: z.string(), modality: modalitySchema, version: z.number(), busy: z.number() }),
    `SELECT user_id, modality, version, EXISTS (
       SELECT 1 FROM training_runs r
       WHERE r.user_id = f.user_id AND r.modality = f.modality AND r.status = 'running') AS busy
     FROM training_runs f WHERE status IN ('failed', 'cancelled')`,
  );
  for (const run of runs) {
    const directory = join(workspace.folder, versionDirectory(run));
    rmSync(directory, { recursive: true, force: true });
    if (run.busy === 0) removeEmptyFolders(dirname(directory), workspace.modelsFolder);
  }
}

/** Removes a folder and those above it as long as they are empty, up to `top`, which stays. */
function removeEmptyFolders(folder: string, top: string): void {
  if (folder === top) return;
  if (existsSync(folder)) {
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  }
  removeEmptyFolders(dirname(folder), top);
}
