import type { Job } from '../../electron/ipc/contract.ts';
import { isActive } from '../app/jobs.ts';

/** More than this would cover what a person is working on. */
const MOST_ROWS = 3;

export interface ActivityRows {
  /** Shown one by one: what is running before what waits. */
  active: readonly Job[];
  /** How many more wait or run. */
  others: number;
  /** Ended and not acknowledged, the last to end first: one row together. */
  ended: readonly Job[];
}

/** What of the work elsewhere is shown, in at most three rows however much there is. */
export function activityRows(jobs: readonly Job[]): ActivityRows {
  const active = [
    ...jobs.filter(({ status }) => status === 'in_progress'),
    ...jobs.filter(({ status }) => status === 'queued'),
  ];
  const ended = jobs
    .filter((job) => !isActive(job))
    .toSorted((a, b) => (b.finished_at ?? 0) - (a.finished_at ?? 0));
  const shown = active.slice(0, ended.length > 0 ? MOST_ROWS - 1 : MOST_ROWS);
  return { active: shown, others: active.length - shown.length, ended };
}
