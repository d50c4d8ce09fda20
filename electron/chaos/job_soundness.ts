import { z } from 'zod';
import { flagColumn } from '../../data/columns.ts';
import { type JobKind, jobKindSchema, jobStatusSchema } from '../../data/schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { type Finding, lost, torn } from './finding.ts';

const jobSchema = z.object({
  job_id: z.number(),
  kind: jobKindSchema,
  status: jobStatusSchema,
  attempts: z.number(),
  interruptions: z.number(),
  code: z.string().nullable(),
  /** Whether what the job was for is there as often as it should be. */
  versions: z.number(),
  exports: z.number(),
  runs_open: flagColumn,
});
type Job = z.output<typeof jobSchema>;

/** How often each thing was done to a job, as the audit log has it. */
type Moves = ReadonlyMap<string, number>;

/**
 * What is wrong with the jobs after the app has worked off the queue: each has ended, once; each attempt has begun
 * and ended once; what was interrupted twice has failed with its reason, and nothing else has failed.
 */
export function inspectJobs(store: ReadonlyStore): Finding[] {
  const moves = movesOf(store);
  return store
    .all(
      jobSchema,
      `SELECT job_id, kind, status, attempts, interruptions, error ->> '$.code' AS code,
         (SELECT COUNT(*) FROM models JOIN training_runs r USING (run_id) WHERE r.job_id = j.job_id) AS versions,
         (SELECT COUNT(*) FROM exports e WHERE e.job_id = j.job_id) AS exports,
         EXISTS (SELECT 1 FROM training_runs r WHERE r.job_id = j.job_id AND finished_at IS NULL) AS runs_open
       FROM jobs j`,
    )
    .flatMap((job) => judge(job, moves.get(`job/${job.job_id}`) ?? new Map()));
}

function movesOf(store: ReadonlyStore): Map<string, Moves> {
  const rows = store.all(
    z.object({ subject: z.string(), action: z.string(), times: z.number() }),
    `SELECT subject, action, COUNT(*) AS times FROM audit_entries WHERE subject LIKE 'job/%'
     GROUP BY subject, action`,
  );
  const bySubject = Map.groupBy(rows, ({ subject }) => subject);
  return new Map(
    [...bySubject].map(([subject, found]) => [subject, new Map(found.map((row) => [row.action, row.times]))]),
  );
}

function judge(job: Job, moves: Moves): Finding[] {
  const name = `job ${job.job_id} (${job.kind})`;
  const times = (action: string) => moves.get(action) ?? 0;
  const handedBack = times('jobs.recover') + times('jobs.release');
  const isSuccess = job.status === 'completed';
  return [
    ...endOf(job).map((what) => lost(`${name} ${what}`)),
    ...(job.runs_open ? [torn(`${name} has a run that seems to be under way`)] : []),
    ...(times('jobs.start') === job.attempts ? [] : [torn(`${name} began ${times('jobs.start')} times`)]),
    ...(times('jobs.finish') === 1 ? [] : [torn(`${name} ended ${times('jobs.finish')} times`)]),
    ...(handedBack === job.attempts - 1 ? [] : [torn(`${name} was handed back ${handedBack} times`)]),
    ...(madeBy(job, moves) === Number(isSuccess) ? [] : [torn(`${name} is ${job.status}, its work is not`)]),
  ];
}

/** Nobody has cancelled anything, and nothing was asked for that cannot be done. */
function endOf({ status, interruptions, code, attempts }: Job): string[] {
  if (status === 'completed') return interruptions <= 1 ? [] : ['was begun after two interruptions'];
  if (status !== 'failed') return [`is ${status} after ${attempts} attempts`];
  const isDue = code === 'INTERRUPTED' && interruptions === 2;
  return isDue ? [] : [`failed with ${code} after ${interruptions} interruptions`];
}

function madeBy({ kind, versions, exports }: Job, moves: Moves): number {
  const made: Record<JobKind, number> = {
    train: versions,
    export: exports,
    import: moves.get('imports.publish') ?? 0,
    backup: moves.get('backups.make') ?? 0,
    demo: 0,
  };
  return made[kind];
}
