import { describe, expect, it } from 'vitest';
import type { Job } from '../../../electron/ipc/contract.ts';
import { fakeJob, fakeProgram, settled } from '../../testing.ts';
import { createJobList } from './job_list_store.ts';

interface ListInput {
  status?: Job['status'];
  kind?: Job['kind'];
  before?: number;
  ended?: boolean;
}

/** Two jobs a page, so that there are several. */
function program(jobs: () => Job[]) {
  return fakeProgram({
    'jobs.list': ({ status, kind, before = Infinity, ended }: ListInput) => {
      const isEnded = (job: Job) => !['queued', 'in_progress'].includes(job.status);
      const fitting = jobs().filter(
        (job) =>
          job.job_id < before &&
          (!status || job.status === status) &&
          (!kind || job.kind === kind) &&
          (!ended || isEnded(job)),
      );
      const page = fitting.slice(0, 2);
      return { jobs: page, next: fitting.length > 2 ? (page.at(-1)?.job_id ?? null) : null };
    },
    'jobs.waiting': () => {
      const waiting = jobs().filter(({ status }) => status === 'queued');
      return { jobs: waiting.toReversed(), total: waiting.length };
    },
    'jobs.retry': ({ job_id }: { job_id: number }) => {
      if (job_id === 404) throw new Error('There is no job 404.');
      return { job_id: 99 };
    },
  });
}

const done = (job_id: number, change: Partial<Job> = {}) =>
  fakeJob({ job_id, status: 'completed', finished_at: 1, ...change });
const ids = (jobs: readonly Job[] | null) => jobs?.map(({ job_id }) => job_id);

describe('the list of jobs', () => {
  it('tells apart what runs, what waits in its order, and what has ended', async () => {
    const waiting = [fakeJob({ job_id: 9, status: 'queued' }), fakeJob({ job_id: 8, status: 'queued' })];
    const list = createJobList(program(() => [...waiting, fakeJob({ job_id: 7 }), done(6)]).connection);
    await list.getState().reload();
    const { running, waiting: next, waitingTotal, ended } = list.getState();
    expect([ids(running), ids(next), ids(ended), waitingTotal]).toEqual([[7], [8, 9], [6], 2]);
  });

  it('shows earlier ones page by page, and keeps them when it is looked up again', async () => {
    const list = createJobList(program(() => [done(5), done(4), done(3), done(2)]).connection);
    await list.getState().reload();
    expect([ids(list.getState().ended), list.getState().next]).toEqual([[5, 4], 4]);
    await list.getState().more();
    await list.getState().reload();
    expect([ids(list.getState().ended), list.getState().next]).toEqual([[5, 4, 3, 2], null]);
  });

  it('narrows down to a kind and to how it ended', async () => {
    const jobs = [done(3, { kind: 'export' }), done(2), done(1, { status: 'failed' })];
    const list = createJobList(program(() => jobs).connection);
    list.getState().choose({ kind: 'train', state: 'failed' });
    await settled();
    expect(ids(list.getState().ended)).toEqual([1]);
  });

  it('looks again when a job begins or ends, not at every step of its progress', async () => {
    const { connection, emit, asked } = program(() => []);
    const stop = createJobList(connection).getState().watch();
    await settled();
    const before = asked.length;
    emit('job.changed', fakeJob({ fraction: 0.1 }));
    await settled();
    const once = asked.length;
    expect(once).toBeGreaterThan(before);
    emit('job.changed', fakeJob({ fraction: 0.2 }));
    await settled();
    expect(asked).toHaveLength(once);
    emit('job.changed', fakeJob({ status: 'failed', finished_at: 2 }));
    await settled();
    expect(asked.length).toBeGreaterThan(once);
    stop();
  });

  it('looks again for what moved while an answer was on its way, unless the answer knows it', async () => {
    const { connection, emit, asked } = program(() => [fakeJob({ job_id: 7 })]);
    const stop = createJobList(connection).getState().watch();
    emit('job.changed', fakeJob({ job_id: 7 }));
    await settled();
    const once = asked.length;
    expect(asked.filter(({ name }) => name === 'jobs.waiting')).toHaveLength(1);
    emit('job.changed', fakeJob({ job_id: 7, status: 'queued' }));
    emit('job.changed', fakeJob({ job_id: 7, status: 'cancelled', finished_at: 2 }));
    await settled();
    expect(asked).toHaveLength(3 * once);
    stop();
  });

  it('tries a job again, and says why it cannot', async () => {
    const list = createJobList(program(() => []).connection);
    expect(await list.getState().retry(3)).toBe(true);
    expect(await list.getState().retry(404)).toBe(false);
    expect(list.getState().error).toBeInstanceOf(Error);
  });
});
