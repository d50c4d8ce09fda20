import { expect, test } from 'vitest';
import { AppError } from '../data/errors.ts';
import type { Job } from './ipc/contract.ts';
import { JobRunner, type JobsEnvironment } from './jobs.ts';

const stored: Job = {
  job_id: 1,
  kind: 'demo',
  status: 'in_progress',
  user_id: null,
  modality: null,
  stage: null,
  fraction: null,
  done: null,
  total: null,
  created_at: 1,
  started_at: 2,
  finished_at: null,
  curve: [],
  result: null,
  error: null,
};

const broken = new URL('data:text/javascript,throw new Error("The disk is full.")');

function runner(environment: Partial<JobsEnvironment>): { jobs: JobRunner; ended: Promise<Job> } {
  const { promise: ended, resolve } = Promise.withResolvers<Job>();
  const jobs = new JobRunner({
    workspace: '',
    threads: {
      ...{ writer: broken, reader: broken, trainer: broken },
      ...{ engine: broken, import: broken, export: broken },
    },
    now: () => 3,
    enqueue: async () => 1,
    fail: async () => undefined,
    cancelQueued: async () => undefined,
    read: () => stored,
    changed: (job) => job.finished_at !== null && resolve(job),
    ...environment,
  });
  return { jobs, ended };
}

test('a job whose failure cannot be recorded ends all the same, and stays failed', async () => {
  const full = async () => {
    throw new AppError('DISK_FULL', 'There is no room left.');
  };
  const { jobs, ended } = runner({ fail: full });
  await jobs.start({ kind: 'demo' }, 'account:anna');
  const failed = { job_id: 1, status: 'failed', finished_at: 3, error: { code: 'THREAD_DIED' } };
  expect(await ended).toMatchObject(failed);
  expect(jobs.view(1)).toMatchObject(failed);
  await jobs.close();
});
