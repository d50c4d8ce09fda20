import { describe, expect, it } from 'vitest';
import { fakeJob, fakeProgram, settled } from '../testing.ts';
import { activeTraining, createJobs } from './jobs.ts';

function watched(jobs = [fakeJob()]) {
  const program = fakeProgram({
    'jobs.list': () => ({ jobs, next: null }),
    'jobs.get': ({ job_id }: { job_id: number }) => fakeJob({ job_id, status: 'completed' }),
    'jobs.cancel': ({ job_id }: { job_id: number }) => fakeJob({ job_id, status: 'cancelled' }),
  });
  const store = createJobs(program.connection);
  const stop = store.getState().watch();
  return { program, store, stop };
}

describe('the jobs', () => {
  it('are those the program tells of at the start, and what happens to them', async () => {
    const { program, store } = watched();
    await settled();
    program.emit('job.changed', fakeJob({ fraction: 0.7 }));
    expect(store.getState().jobs.get(1)?.fraction).toBe(0.7);
  });

  it('that were seen at work are noticed until their end is acknowledged', async () => {
    const { program, store } = watched([fakeJob(), fakeJob({ job_id: 2, status: 'completed' })]);
    await settled();
    program.emit('job.changed', fakeJob({ status: 'completed' }));
    expect(store.getState().noticed).toEqual([1]);
    store.getState().acknowledge(1);
    expect(store.getState().noticed).toEqual([]);
  });

  it('that have ended can be acknowledged all at once; those at work stay in sight', async () => {
    const { program, store } = watched([1, 2, 3].map((job_id) => fakeJob({ job_id })));
    await settled();
    program.emit('job.changed', fakeJob({ job_id: 1, status: 'completed' }));
    program.emit('job.changed', fakeJob({ job_id: 3, status: 'failed' }));
    store.getState().acknowledgeEnded();
    expect(store.getState().noticed).toEqual([2]);
  });

  it('never come back to life when an old answer arrives late', async () => {
    const { program, store } = watched();
    program.emit('job.changed', fakeJob({ status: 'completed' }));
    await settled();
    expect(store.getState().jobs.get(1)?.status).toBe('completed');
  });

  it('are asked for again once a lost connection is back', async () => {
    const { program } = watched();
    await settled();
    program.setState('lost');
    program.setState('open');
    expect(program.asked.filter(({ name }) => name === 'jobs.list')).toHaveLength(2);
  });

  it('can be cancelled, and stay as they are when that fails', async () => {
    const { store } = watched();
    await store.getState().cancel(1);
    expect(store.getState().jobs.get(1)?.status).toBe('cancelled');
    const broken = createJobs(fakeProgram({}).connection);
    await expect(broken.getState().cancel(1)).resolves.toBeUndefined();
  });

  it('are no longer followed once nobody watches', async () => {
    const { program, store, stop } = watched([]);
    await settled();
    stop();
    program.emit('job.changed', fakeJob());
    expect(store.getState().jobs.size).toBe(0);
  });
});

describe('the training under way', () => {
  const key = { user_id: 'Mira', modality: 'gesture' } as const;
  const among = (...jobs: ReturnType<typeof fakeJob>[]) =>
    activeTraining(new Map(jobs.map((job) => [job.job_id, job])), key);

  it('is the one for the same person and modality', () => {
    expect(among(fakeJob({ user_id: 'Jonas' }), fakeJob({ job_id: 2 }))?.job_id).toBe(2);
    expect(among(fakeJob({ modality: 'sound' }))).toBeNull();
  });

  it('is none once it has ended, nor an export', () => {
    expect(among(fakeJob({ status: 'completed' }), fakeJob({ job_id: 2, kind: 'export' }))).toBeNull();
  });
});
