import { listJobs } from '../../data/queries/jobs.ts';
import type { Context } from '../context.ts';
import type { CallOutput, ParsedInput } from '../ipc/contract.ts';

export function get(context: Context, { job_id }: ParsedInput<'jobs.get'>): CallOutput<'jobs.get'> {
  return context.jobs.view(job_id);
}

/** The newest jobs first. */
export function list(context: Context, { limit }: ParsedInput<'jobs.list'>): CallOutput<'jobs.list'> {
  return { jobs: listJobs(context.store, limit).map(({ job_id }) => context.jobs.view(job_id)) };
}

export function cancel(
  context: Context,
  { job_id }: ParsedInput<'jobs.cancel'>,
): Promise<CallOutput<'jobs.cancel'>> {
  return context.jobs.cancel(job_id);
}
