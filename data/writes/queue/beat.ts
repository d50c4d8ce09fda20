import { z } from 'zod';
import { jobProgressSchema } from '../../schema.ts';
import { defineWrite } from '../write.ts';
import { attemptKey } from './job_row.ts';
import { insertLines, logLineSchema } from './keep_log.ts';

const beatSchema = z.object({
  ...attemptKey,
  progress: jobProgressSchema.nullable(),
  /** What it has said since. */
  lines: z.array(logLineSchema).default([]),
});

/**
 * A process says that it still works on its jobs, how far they have come and what they have said: at once, so that no
 * progress stands there without its log. This is no change of state, so the audit log says nothing of it; an attempt
 * that is over has no heart any more, and only its lines are kept.
 */
export const beatJobs = defineWrite(z.object({ jobs: z.array(beatSchema) }), (store, _stamp, { jobs }) => {
  for (const { job_id, attempt, progress, lines } of jobs) {
    insertLines(store, { job_id, attempt, lines });
    store.run(
      `UPDATE jobs SET heartbeats = heartbeats + 1, progress = ?
         WHERE job_id = ? AND attempts = ? AND status = 'in_progress'`,
      [progress && JSON.stringify(progress), job_id, attempt],
    );
  }
  return { output: null, changes: [] };
});
