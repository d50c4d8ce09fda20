import { expect, test } from 'vitest';
import { z } from 'zod';
import { listAudit } from '../../queries/audit.ts';
import { getJob, getJobLog, listJobs } from '../../queries/jobs.ts';
import { nextWaiting } from '../../queries/queue.ts';
import { beginJob, beginTraining, enqueue, importSamples, pose, stamp } from '../../testing/store.ts';
import { temporaryWorkspace } from '../../testing/temporary.ts';
import { runWrite } from '../index.ts';

test('a job that is interrupted once begins again in its old place; interrupted twice, it fails with the reason', () => {
  const { store, workspace } = temporaryWorkspace();
  const first = beginJob(store, workspace);
  enqueue(store);
  runWrite(store, 'jobs.recover', stamp, { jobs: [{ ...first, heartbeats: 0 }] });
  expect(getJob(store, first.job_id)).toMatchObject({ status: 'queued', owner: '', interruptions: 1 });
  const again = runWrite(store, 'jobs.claim', stamp, { kinds: ['import'], owner: 'b', limit: 1 });
  expect(again).toMatchObject({ job_id: first.job_id, attempt: 2 });
  runWrite(store, 'jobs.recover', stamp, { jobs: [{ job_id: first.job_id, attempt: 2, heartbeats: 0 }] });
  expect(getJob(store, first.job_id)).toMatchObject({
    status: 'failed',
    error: { code: 'INTERRUPTED', details: { attempt: 2, interruptions: 2 } },
  });
});

test('a job whose heart has beaten, or that has begun anew since, is not taken', () => {
  const { store, workspace } = temporaryWorkspace();
  const job = beginJob(store, workspace);
  runWrite(store, 'jobs.beat', stamp, { jobs: [{ ...job, progress: null }] });
  const taken = runWrite(store, 'jobs.recover', stamp, { jobs: [{ ...job, heartbeats: 0 }] });
  expect(taken).toEqual({ jobs: [] });
  expect(getJob(store, job.job_id)?.status).toBe('in_progress');
});

test('a process that slept and was replaced can neither begin a run nor end the job', () => {
  const { store, workspace } = temporaryWorkspace();
  importSamples(store, workspace, [pose(1)]);
  const { run_id, version, job_id } = { ...beginTraining(store, workspace), job_id: 2 };
  runWrite(store, 'jobs.recover', stamp, { jobs: [{ job_id, attempt: 1, heartbeats: 0 }] });
  const error = { code: 'X', message: 'x' };
  const fail = () => runWrite(store, 'training.fail', stamp, { run_id, status: 'failed', error });
  expect(fail).toThrow(expect.objectContaining({ code: 'RUN_STATE' }));
  runWrite(store, 'jobs.claim', stamp, { kinds: ['train'], owner: 'b', limit: 1 });
  const end = () => runWrite(store, 'jobs.finish', stamp, { job_id, attempt: 1, status: 'completed' });
  expect(end).toThrow(expect.objectContaining({ code: 'LEASE_LOST' }));
  expect(beginTraining(store, workspace).version).toBe(version + 1);
});

test('a job that somebody wants cancelled is not begun again when its process ends or closes', () => {
  const { store, workspace } = temporaryWorkspace();
  const lost = beginJob(store, workspace);
  const closed = beginJob(store, workspace);
  for (const { job_id } of [lost, closed]) runWrite(store, 'jobs.cancel', stamp, { job_id });
  runWrite(store, 'jobs.recover', stamp, { jobs: [{ ...lost, heartbeats: 0 }] });
  runWrite(store, 'jobs.release', stamp, closed);
  expect(listJobs(store, { limit: 2 })).toMatchObject([{ status: 'cancelled' }, { status: 'cancelled' }]);
});

test('cancelling is done once, and changes nothing about what has ended', () => {
  const { store, workspace } = temporaryWorkspace();
  const job = beginJob(store, workspace);
  for (const _ of [1, 2]) runWrite(store, 'jobs.cancel', stamp, { job_id: job.job_id });
  expect(listAudit(store, 2).map(({ action }) => action)).toEqual(['jobs.cancel', 'jobs.start']);
  runWrite(store, 'jobs.finish', stamp, { ...job, status: 'completed' });
  runWrite(store, 'jobs.cancel', stamp, { job_id: job.job_id });
  expect(getJob(store, job.job_id)?.status).toBe('completed');
});

test('a job that failed can be tried again as a new one with the same wishes; one that runs cannot', () => {
  const { store, workspace } = temporaryWorkspace();
  const job = beginJob(store, workspace, 'export', { kind: 'export', to: '/stick' });
  const retry = () => runWrite(store, 'jobs.retry', stamp, { job_id: job.job_id });
  expect(retry).toThrow(expect.objectContaining({ code: 'JOB_STATE' }));
  runWrite(store, 'jobs.finish', stamp, { ...job, status: 'failed' });
  const { job_id } = retry();
  expect(getJob(store, job_id)).toMatchObject({ kind: 'export', status: 'queued', retry_of: job.job_id });
  const again = runWrite(store, 'jobs.claim', stamp, { kinds: ['export'], owner: 'b', limit: 1 });
  expect(again).toMatchObject({ job_id, params: { kind: 'export', to: '/stick' } });
});

test('the log keeps the lines of every attempt in order, and says nothing in the audit log', () => {
  const { store, workspace } = temporaryWorkspace();
  const job = beginJob(store, workspace);
  const before = listAudit(store, 100).length;
  const lines = ['a', 'b'].map((text, line) => ({ line, at: line, text }));
  runWrite(store, 'jobs.beat', stamp, { jobs: [{ ...job, progress: null, lines: lines.slice(0, 1) }] });
  runWrite(store, 'jobs.log', stamp, { ...job, lines });
  runWrite(store, 'jobs.log', stamp, { ...job, attempt: 2, lines: lines.slice(0, 1) });
  expect(getJobLog(store, job.job_id, 2)).toMatchObject([
    { attempt: 1, text: 'b' },
    { attempt: 2, text: 'a' },
  ]);
  expect(listAudit(store, 100)).toHaveLength(before);
});

test('looking at the queue needs no row but those it shows, however long the queue is', () => {
  const { store } = temporaryWorkspace();
  enqueue(store);
  const plan = z.object({ detail: z.string() });
  const waiting = `EXPLAIN QUERY PLAN SELECT job_id FROM jobs INDEXED BY jobs_waiting
    WHERE status = 'queued' AND kind = 'train' ORDER BY priority DESC, job_id LIMIT 1`;
  expect(store.all(plan, waiting).map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^SEARCH jobs USING .*INDEX jobs_waiting/),
  ]);
  expect(nextWaiting(store, ['import', 'train'], 1)).toMatchObject([{ job_id: 1 }]);
});
