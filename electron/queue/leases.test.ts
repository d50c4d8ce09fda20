import { expect, test } from 'vitest';
import type { RunningJob } from '../../data/queries/queue.ts';
import { Leases } from './leases.ts';

const job = (heartbeats: number, attempts = 1): RunningJob => ({
  ...{ job_id: 7, kind: 'train', user_id: 'anna', modality: 'gesture', priority: 'normal' },
  ...{ owner: '1-1', attempts, heartbeats, started_at: 0, cancel_requested_at: null, progress: null },
});

const alive = () => new Leases(() => true);

test('the job of a process that has ended is lost at once', () => {
  const leases = new Leases(() => false);
  expect(leases.lost([job(3)], 0)).toEqual([{ job_id: 7, attempt: 1, heartbeats: 3, ownerIsDead: true }]);
});

/** Looks once a second, as a process that is awake does, and gives what the last look found. */
function lookFromTo(leases: Leases, jobs: readonly RunningJob[], from: number, to: number) {
  for (let now = from; now < to; now += 1000) leases.lost(jobs, now);
  return leases.lost(jobs, to);
}

test('the job of a process that stands still is lost after 30 seconds of our own time, and not before', () => {
  const leases = alive();
  expect(lookFromTo(leases, [job(3)], 1000, 30_999)).toEqual([]);
  expect(leases.lost([job(3)], 31_000)).toMatchObject([{ job_id: 7, heartbeats: 3, ownerIsDead: false }]);
});

test('every heartbeat, and every new attempt, begins the time anew', () => {
  const leases = alive();
  lookFromTo(leases, [job(3)], 0, 28_000);
  expect(lookFromTo(leases, [job(4)], 29_000, 57_000)).toEqual([]);
  expect(lookFromTo(leases, [job(4, 2)], 58_000, 87_000)).toEqual([]);
  expect(leases.lost([job(4, 2)], 88_000)).toHaveLength(1);
});

test('after a sleep of our own, others have their time anew', () => {
  const leases = alive();
  lookFromTo(leases, [job(3)], 0, 20_000);
  const awake = 3_600_000;
  expect(lookFromTo(leases, [job(3)], awake, awake + 29_000)).toEqual([]);
  expect(leases.lost([job(3)], awake + 30_000)).toHaveLength(1);
});

test('time in which nobody could write does not count', () => {
  const leases = alive();
  lookFromTo(leases, [job(3)], 0, 20_000);
  leases.forget();
  expect(lookFromTo(leases, [job(3)], 21_000, 50_000)).toEqual([]);
});
