import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Stamp } from './audit.ts';
import { isAlive } from './presence.ts';
import { getJob, listOpenJobOwners } from './queries/jobs.ts';
import { modalitySchema } from './schema.ts';
import type { ReadonlyStore, Store } from './store.ts';
import { UNFINISHED, versionDirectory } from './versions.ts';
import type { Workspace } from './workspace.ts';
import { runWrite } from './writes/index.ts';

/**
 * Clears away what processes left behind that ended in the middle of something: their jobs are failed with
 * the reason, half-written files are removed. What a living process works on is never touched.
 */
export function sweep(workspace: Workspace, store: Store, stamp: Stamp): void {
  const owners = listOpenJobOwners(store).filter((owner) => !isAlive(owner));
  if (owners.length > 0) runWrite(store, 'jobs.interrupt', stamp, { owners });
  sweepStaging(workspace, store);
  sweepUnfinished(workspace);
  sweepUnregistered(workspace, store);
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

/** A directory that got its name but never its row: the run that made it has failed, nobody knows of it. */
function sweepUnregistered(workspace: Workspace, store: ReadonlyStore): void {
  const runs = store.all(
    z.object({ user_id: z.string(), modality: modalitySchema, version: z.number() }),
    "SELECT user_id, modality, version FROM training_runs WHERE status IN ('failed', 'cancelled')",
  );
  for (const run of runs) {
    const directory = join(workspace.folder, versionDirectory(run));
    if (existsSync(directory)) rmSync(directory, { recursive: true, force: true });
  }
}
