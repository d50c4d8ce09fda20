import { fromErrorJson } from '../../data/errors.ts';
import { calls, type Job, jobSchema } from '../ipc/contract.ts';
import type { Program } from '../program.ts';

type JobCall = 'imports.start' | 'training.start';

/** Starts a job by a call of the program and follows it to its end. @throws AppError what the job failed with */
export async function runJob(program: Program, call: JobCall, input: unknown): Promise<Job> {
  const { job_id } = calls[call].output.parse(await program.call(call, input));
  const job = await ended(program, job_id);
  if (job.error) throw fromErrorJson(job.error);
  return job;
}

async function ended(program: Program, job_id: number): Promise<Job> {
  const { promise, resolve } = Promise.withResolvers<Job>();
  const look = (payload: unknown) => {
    const { data: job } = jobSchema.safeParse(payload);
    if (job?.job_id === job_id && job.finished_at !== null) resolve(job);
  };
  const unsubscribe = program.subscribe((_event, payload) => look(payload));
  look(await program.call('jobs.get', { job_id }));
  return promise.finally(unsubscribe);
}
