import { getJob, getJobLog, listJobs } from '../../data/queries/jobs.ts';
import { jobCounts, nextWaiting, runningJobs } from '../../data/queries/queue.ts';
import { jobKindSchema } from '../../data/schema.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

export function get(context: Context, { job_id }: ParsedInput<'jobs.get'>): CallOutput<'jobs.get'> {
  return context.jobs.view(job_id);
}

/** The newest jobs first, page by page. */
export function list(context: Context, input: ParsedInput<'jobs.list'>): CallOutput<'jobs.list'> {
  const records = listJobs(context.store, { ...input, limit: input.limit + 1 });
  const page = records.slice(0, input.limit);
  const next = records.length > page.length ? (page.at(-1)?.job_id ?? null) : null;
  return { jobs: page.map((record) => context.jobs.show(record)), next };
}

/** What is to be done next. */
export function waiting(
  { store, jobs }: Context,
  { limit }: ParsedInput<'jobs.waiting'>,
): CallOutput<'jobs.waiting'> {
  return store.snapshot(() => {
    const first = nextWaiting(store, jobKindSchema.options, limit);
    const records = first.flatMap(({ job_id }) => getJob(store, job_id) ?? []);
    return { jobs: records.map((record) => jobs.show(record)), total: jobCounts(store).queued };
  });
}

export function cancel(
  context: Context,
  { job_id }: ParsedInput<'jobs.cancel'>,
): Promise<CallOutput<'jobs.cancel'>> {
  return context.jobs.cancel(job_id);
}

export async function retry(
  context: Context,
  { job_id }: ParsedInput<'jobs.retry'>,
): Promise<CallOutput<'jobs.retry'>> {
  return { job_id: await context.jobs.retry(job_id) };
}

export function log(context: Context, { job_id, limit }: ParsedInput<'jobs.log'>): CallOutput<'jobs.log'> {
  context.jobs.view(job_id);
  return { lines: getJobLog(context.store, job_id, limit) };
}

const NEXT_SHOWN = 5;

/** How the queue stands; costs the same however long it is. */
export function status({ store }: Context): CallOutput<'queue.status'> {
  return store.snapshot(() => ({
    counts: jobCounts(store),
    running: runningJobs(store).map(({ progress, ...job }) => ({
      ...job,
      stage: progress?.stage ?? null,
      fraction: progress?.fraction ?? null,
    })),
    next: nextWaiting(store, jobKindSchema.options, NEXT_SHOWN),
  }));
}
