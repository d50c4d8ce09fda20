import { z } from 'zod';
import { jsonColumn } from '../../columns.ts';
import type { ReadonlyStore } from '../../connection.ts';
import { nextWaiting, runningJobs } from '../../queries/queue.ts';
import { jobKindSchema } from '../../schema.ts';
import { defineWrite } from '../write.ts';
import { statusChange } from './job_row.ts';

const claimedSchema = z.object({
  job_id: z.number(),
  kind: jobKindSchema,
  /** Tells this try of the job from those before it; whatever ends the job has to name it. */
  attempt: z.number(),
  params: jsonColumn(z.unknown()),
  /** Who asked for the job; what it changes is done in this name. */
  operator_id: z.string(),
});
export type ClaimedJob = z.output<typeof claimedSchema>;

/**
 * Takes the next job of these kinds for a process: the highest priority first, then the oldest. Gives null
 * where none waits, or where `limit` of these kinds are in progress already, over all processes.
 */
export const claimJob = defineWrite(
  z.object({
    kinds: z.array(jobKindSchema).min(1),
    owner: z.string().min(1),
    limit: z.number().int().positive(),
  }),
  (store, stamp, { kinds, owner, limit }) => {
    const next = runningJobs(store, kinds).length < limit ? nextWaiting(store, kinds, 1)[0] : undefined;
    if (!next) return { output: null, changes: [] };
    const { job_id } = next;
    store.run(
      `UPDATE jobs SET status = 'in_progress', owner = ?, attempts = attempts + 1, started_at = ?, progress = NULL
       WHERE job_id = ?`,
      [owner, stamp.at, job_id],
    );
    const output = claimedJob(store, job_id);
    const { attempt } = output;
    return { output, changes: [statusChange('jobs.start', job_id, 'queued', 'in_progress', { attempt })] };
  },
);

function claimedJob(store: ReadonlyStore, job_id: number): ClaimedJob {
  const sql = 'SELECT job_id, kind, attempts AS attempt, params, operator_id FROM jobs WHERE job_id = ?';
  const job = store.get(claimedSchema, sql, [job_id]);
  if (!job) throw new Error('A job that was just taken is there.');
  return job;
}
