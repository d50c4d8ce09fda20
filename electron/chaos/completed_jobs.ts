import type { JobKind } from '../../data/schema.ts';
import { calls, type Job } from '../ipc/contract.ts';
import type { Program } from '../program.ts';

/** Every job of a kind that came to a good end, page by page. */
export async function completedJobs(program: Program, kind: JobKind): Promise<Job[]> {
  const found: Job[] = [];
  let before: number | null | undefined;
  do {
    const page = { kind, status: 'completed', limit: 200, ...(before === undefined ? {} : { before }) };
    const { jobs, next } = calls['jobs.list'].output.parse(await program.call('jobs.list', page));
    found.push(...jobs);
    before = next ?? undefined;
  } while (before !== undefined);
  return found;
}
