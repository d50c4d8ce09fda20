import { z } from 'zod';
import type { ReadonlyStore } from '../../data/store.ts';

/** How far a process had come with what it was to do, when it was killed: with a job, or with a change in one step. */
export type Reached = 'before its job' | 'in the middle of its job' | 'after its job' | ChangeReached;
type ChangeReached = 'before its change' | 'in the middle of its change' | 'after its change';

const jobSchema = z.object({ status: z.string() });

/** By the jobs that the process had taken; one that waits, or that another process took, is none of them. */
export function jobReached(store: ReadonlyStore, pid: number): Reached {
  const sql = "SELECT status FROM jobs WHERE owner LIKE ? || '-%'";
  const jobs = store.all(jobSchema, sql, [String(pid)]);
  if (jobs.length === 0) return 'before its job';
  return jobs.some(({ status }) => status === 'in_progress') ? 'in the middle of its job' : 'after its job';
}

/** By the one transaction that makes the change for which the command gave this reason. */
export function changeReached(store: ReadonlyStore, reason: string): ChangeReached {
  const sql = "SELECT 'done' AS status FROM audit_entries WHERE new_value ->> '$.reason' = ?";
  return store.get(jobSchema, sql, [reason]) === undefined ? 'before its change' : 'after its change';
}

/** Whether dead processes have left jobs for whoever opens the workspace next. */
export function leftJobs(store: ReadonlyStore): boolean {
  return store.get(jobSchema, 'SELECT status FROM jobs WHERE finished_at IS NULL LIMIT 1') !== undefined;
}
