import { z } from 'zod';
import { jobProgressSchema } from '../../schema.ts';
import { defineWrite } from '../write.ts';
import { attemptKey } from './job_row.ts';

/**
 * A process says that it still works on its jobs, and how far they have come. This is no change of state, so
 * the audit log says nothing of it; an attempt that is over has no heart any more, and is passed over.
 */
export const beatJobs = defineWrite(
  z.object({ jobs: z.array(z.object({ ...attemptKey, progress: jobProgressSchema.nullable() })) }),
  (store, _stamp, { jobs }) => {
    for (const { job_id, attempt, progress } of jobs) {
      store.run(
        `UPDATE jobs SET heartbeats = heartbeats + 1, progress = ?
         WHERE job_id = ? AND attempts = ? AND status = 'in_progress'`,
        [progress && JSON.stringify(progress), job_id, attempt],
      );
    }
    return { output: null, changes: [] };
  },
);
