import { AppError, CancelledError, toErrorJson } from '../../data/errors.ts';
import { clearAfterJob, clearUnregistered } from '../../data/leftovers.ts';
import type { ErrorJson } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import type { Workspace } from '../../data/workspace.ts';
import type { ClaimedJob } from '../../data/writes/queue/claim.ts';
import type { StopReason } from '../threads/messages.ts';
import type { Write } from '../threads/writer_client.ts';

interface Place {
  workspace: Workspace;
  store: ReadonlyStore;
  write: Write;
}

/**
 * Ends an attempt whose thread ended without doing so itself: clears away what it left, then records why.
 * @returns the error that could not be recorded now; null: all is said
 */
export async function recordOutcome(
  place: Place,
  job: ClaimedJob,
  stopping: StopReason | null,
  error: unknown,
): Promise<ErrorJson | null> {
  const { job_id, attempt, params, kind } = job;
  try {
    clearAfterJob(place.workspace, job_id, params);
    if (stopping === 'release') await place.write('jobs.release', { job_id, attempt });
    else if (stopping === 'cancel') await finish(place, job, 'cancelled', new CancelledError());
    else if (stopping === null) await finish(place, job, 'failed', error);
    if (kind === 'train') clearUnregistered(place.workspace, place.store, job_id);
  } catch (refused) {
    return isOver(refused) ? null : toErrorJson(error);
  }
  return null;
}

export function finish(
  { write }: Pick<Place, 'write'>,
  { job_id, attempt }: Pick<ClaimedJob, 'job_id' | 'attempt'>,
  status: 'failed' | 'cancelled',
  error: unknown,
): Promise<unknown> {
  return write('jobs.finish', { job_id, attempt, status, error: toErrorJson(error) });
}

/** Whether a write was refused because the attempt has ended already, or another has taken its place. */
export function isOver(refused: unknown): boolean {
  return refused instanceof AppError && ['JOB_STATE', 'LEASE_LOST'].includes(refused.code);
}
