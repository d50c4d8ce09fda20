import { z } from 'zod';
import type { Store } from '../connection.ts';
import { endJob } from './jobs.ts';
import { defineWrite } from './write.ts';

const INTERRUPTED = {
  code: 'JOB_INTERRUPTED',
  message: 'The app ended before this was finished. Nothing was changed by it; start it again.',
};

/** Marks the open jobs of processes that are gone as failed, and their training runs with them. */
export const interruptJobs = defineWrite(
  z.object({ owners: z.array(z.string()) }),
  (store, stamp, { owners }) => {
    const jobs = owners.flatMap((owner) => openJobs(store, owner));
    const end = { status: 'failed', error: INTERRUPTED } as const;
    return { output: { jobs }, changes: jobs.flatMap((job_id) => endJob(store, stamp, { job_id, ...end })) };
  },
);

function openJobs(store: Store, owner: string): number[] {
  const rows = store.all(
    z.object({ job_id: z.number() }),
    'SELECT job_id FROM jobs WHERE finished_at IS NULL AND owner = ? ORDER BY job_id',
    [owner],
  );
  return rows.map((row) => row.job_id);
}
