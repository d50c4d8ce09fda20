import { expect, test } from 'vitest';
import { AppError } from '../../data/errors.ts';
import { stamp } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { runWrite } from '../../data/writes/index.ts';
import type { Job } from '../ipc/contract.ts';
import type { Write } from '../threads/writer_client.ts';
import { JobQueue } from './job_queue.ts';

const broken = new URL('data:text/javascript,throw new Error("The disk is full.")');
const threads = {
  ...{ writer: broken, reader: broken, trainer: broken },
  ...{ engine: broken, import: broken, export: broken, tracking: broken, scheduler: broken },
};

/** A queue whose threads die at once, on a store whose disk may be full. */
function queueOnFullDisk() {
  const { workspace, store } = temporaryWorkspace();
  const { promise: ended, resolve } = Promise.withResolvers<Job>();
  let isFull = true;
  const write: Write = async (name, input) => {
    if (isFull && name === 'jobs.finish') throw new AppError('DISK_FULL', 'There is no room left.');
    return runWrite(store, name, stamp, input);
  };
  const jobs = new JobQueue({
    ...{ workspace, store, threads, write, works: 'any', now: () => 3, look: () => {} },
    changed: (job) => job.finished_at !== null && resolve(job),
  });
  return { jobs, ended, freeSpace: () => (isFull = false) };
}

test('a job whose failure cannot be recorded ends all the same, and is recorded as soon as there is room', async () => {
  const { jobs, ended, freeSpace } = queueOnFullDisk();
  const job_id = await jobs.start({ kind: 'demo' });
  jobs.fill([]);
  const failed = { job_id, status: 'failed', error: { code: 'THREAD_DIED' } };
  expect(await ended).toMatchObject({ ...failed, finished_at: 3 });
  await jobs.attempts.beat();
  expect(jobs.view(job_id)).toMatchObject({ ...failed, finished_at: 3 });
  freeSpace();
  await jobs.attempts.beat();
  expect(jobs.view(job_id)).toMatchObject({ ...failed, finished_at: stamp.at });
  await jobs.close();
});
