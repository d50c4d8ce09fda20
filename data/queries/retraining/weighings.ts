import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import { modalitySchema, timestampSchema, userIdSchema } from '../../schema.ts';

const unweighedSchema = z.object({
  user_id: userIdSchema,
  modality: modalitySchema,
  version: z.number(),
  job_id: z.number(),
  finished_at: timestampSchema,
});
export type UnweighedVersion = z.output<typeof unweighedSchema>;

/**
 * Versions that the scheduler asked for, newer than the one in use, which no comparison has judged yet; those of a
 * dataset in the order in which they are to be weighed.
 */
export function listUnweighed(store: ReadonlyStore): UnweighedVersion[] {
  return store.all(
    unweighedSchema,
    `SELECT m.user_id, m.modality, m.version, r.job_id, r.finished_at
     FROM jobs j INDEXED BY jobs_by_scheduler
       CROSS JOIN training_runs r ON r.job_id = j.job_id AND r.status = 'completed'
       CROSS JOIN models m ON m.run_id = r.run_id
     WHERE j.origin = 'scheduler' AND j.status = 'completed'
       AND m.status = 'candidate' AND m.benchmark = 0 AND m.deleted_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM retraining_weighings w
         WHERE (w.user_id, w.modality, w.version) = (m.user_id, m.modality, m.version))
       AND NOT EXISTS (SELECT 1 FROM models a
         WHERE a.user_id = m.user_id AND a.modality = m.modality AND a.status = 'active' AND a.version >= m.version)
     ORDER BY m.user_id, m.modality, m.version`,
  );
}
