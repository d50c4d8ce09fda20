import type { Stamp } from './audit.ts';
import type { Store } from './connection.ts';
import { clearAfterTheDead, clearExport, clearUnregistered } from './leftovers.ts';
import { isAlive } from './presence.ts';
import { getJobParams } from './queries/jobs.ts';
import { runningJobs } from './queries/queue.ts';
import { clearDeleted } from './version_removal.ts';
import type { Workspace } from './workspace.ts';
import { runWrite } from './writes/index.ts';

/**
 * Clears away what processes left behind that ended in the middle of something: half-written files are
 * removed, their jobs go back to the queue or fail with the reason. What a living process works on is never
 * touched. The jobs come last, so that a sweep that is itself interrupted begins again.
 */
export function sweep(workspace: Workspace, store: Store, stamp: Stamp): void {
  const lost = runningJobs(store).filter(({ owner }) => !isAlive(owner));
  for (const { job_id } of lost) clearExport(getJobParams(store, job_id));
  clearAfterTheDead(workspace);
  const jobs = lost.map(({ job_id, attempts, heartbeats }) => ({ job_id, attempt: attempts, heartbeats }));
  if (jobs.length > 0) runWrite(store, 'jobs.recover', stamp, { jobs });
  clearUnregistered(workspace, store);
  clearDeleted(workspace, store);
}
