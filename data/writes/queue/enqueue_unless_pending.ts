import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import { type JobKind, modalitySchema, userIdSchema } from '../../schema.ts';
import { defineWrite } from '../write.ts';
import { insertJob, newJobSchema } from './enqueue.ts';

/**
 * Puts a job in the queue, unless one of its kind waits or is in progress for the same person and modality: null
 * then. Whoever asks twice, or two who ask at once, get one job.
 */
export const enqueueUnlessPending = defineWrite(
  newJobSchema.extend({ user_id: userIdSchema, modality: modalitySchema }),
  (store, stamp, job) =>
    isPending(store, job) ? { output: null, changes: [] } : insertJob(store, stamp, job),
);

export function isPending(
  store: ReadonlyStore,
  job: { kind: JobKind; user_id: string; modality: string },
): boolean {
  const sql = `SELECT 1 FROM jobs INDEXED BY jobs_by_subject
    WHERE user_id = ? AND modality = ? AND kind = ? AND finished_at IS NULL LIMIT 1`;
  return store.get(z.unknown(), sql, [job.user_id, job.modality, job.kind]) !== undefined;
}
