import { z } from 'zod';
import type { Change, Stamp } from '../audit.ts';
import type { Store } from '../connection.ts';
import { runningJobs } from '../queries/queue.ts';
import { backupResultSchema } from '../schema.ts';
import { endJob, recordEnd } from './queue/end_job.ts';
import { attemptKey } from './queue/job_row.ts';
import { requeue } from './queue/requeue.ts';
import { defineWrite } from './write.ts';

/** A backup lies in its place, whole and checked: where, and its job is completed. */
export const recordBackup = defineWrite(
  z.object({ ...attemptKey, result: backupResultSchema }),
  (store, stamp, { job_id, attempt, result }) => {
    const change = { action: 'backups.make', subject: `job/${job_id}`, old_value: null, new_value: result };
    const changes = [change, ...endJob(store, stamp, { job_id, attempt, status: 'completed', result })];
    return { output: result, changes };
  },
);

const RESTORED = {
  code: 'RESTORED',
  message: 'This was under way when the backup was made. It is begun again in the restored workspace.',
};

/**
 * The workspace was put back from a backup. What was under way when that was made is begun again, whoever worked on
 * it then: they work on the other workspace. A backup has no business in its own copy.
 */
export const recordRestore = defineWrite(
  z.object({ folder: z.string(), made_at: z.number().int() }),
  (store, stamp, { folder, made_at }) => {
    const change: Change = {
      action: 'backups.restore',
      subject: 'workspace',
      old_value: null,
      new_value: { folder, made_at },
    };
    const jobs = runningJobs(store);
    return {
      output: { begun_again: jobs.filter(({ kind }) => kind !== 'backup').length },
      changes: [change, ...jobs.flatMap((job) => settle(store, stamp, job))],
    };
  },
);

function settle(
  store: Store,
  stamp: Stamp,
  { job_id, kind }: ReturnType<typeof runningJobs>[number],
): Change[] {
  if (kind !== 'backup')
    return requeue(store, stamp, 'jobs.recover', job_id, { run: 'failed', error: RESTORED });
  return recordEnd(store, stamp, 'in_progress', { job_id, status: 'cancelled' });
}
