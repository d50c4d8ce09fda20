import { describe, expect, it } from 'vitest';
import { fakeJob } from '../testing.ts';
import { activityRows } from './activity_rows.ts';

const running = (job_id: number) => fakeJob({ job_id, status: 'in_progress' });
const waiting = (job_id: number) => fakeJob({ job_id, status: 'queued' });
const done = (job_id: number, finished_at: number) => fakeJob({ job_id, status: 'completed', finished_at });
const ids = (jobs: readonly { job_id: number }[]) => jobs.map(({ job_id }) => job_id);

describe('work elsewhere', () => {
  it('takes at most three rows, and says how many more there are', () => {
    const rows = activityRows([1, 2, 3, 4, 5].map(waiting));
    expect(ids(rows.active)).toEqual([1, 2, 3]);
    expect(rows.others).toBe(2);
  });

  it('shows what is running before what waits', () => {
    expect(ids(activityRows([waiting(1), running(2)]).active)).toEqual([2, 1]);
  });

  it('folds what has ended into one row, the last to end first', () => {
    const rows = activityRows([done(1, 10), running(2), done(3, 30), running(4), running(5)]);
    expect(ids(rows.ended)).toEqual([3, 1]);
    expect(ids(rows.active)).toEqual([2, 4]);
    expect(rows.others).toBe(1);
  });
});
