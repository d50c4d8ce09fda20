import type { Context } from '../context.ts';
import type { CallOutput } from '../ipc/contract.ts';

export async function create(context: Context): Promise<CallOutput<'demo.create'>> {
  return { job_id: await context.jobs.start({ kind: 'demo' }) };
}
