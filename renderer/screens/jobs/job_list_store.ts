import { createStore, type StoreApi } from 'zustand/vanilla';
import type { JobKind, JobStatus } from '../../../data/schema.ts';
import type { Job } from '../../../electron/ipc/contract.ts';
import type { Connection } from '../../bridge.ts';

export type EndedState = Extract<JobStatus, 'completed' | 'failed' | 'cancelled'>;

/** null: all of them. */
export interface JobChoice {
  kind: JobKind | null;
  state: EndedState | null;
}

export interface JobList {
  choice: JobChoice;
  /** null until the first answer. */
  running: readonly Job[] | null;
  /** The first of those that wait, in their order. */
  waiting: readonly Job[];
  waitingTotal: number;
  /** Those that have ended and fit the choice, the newest first. */
  ended: readonly Job[];
  /** Where the next page begins; null: everything is in view. */
  next: number | null;
  busy: boolean;
  error: unknown;
  choose(change: Partial<JobChoice>): void;
  more(): Promise<void>;
  /** Queues a job once more. @returns whether that was possible */
  retry(jobId: number): Promise<boolean>;
  reload(): Promise<void>;
  /** Loads now and whenever a job begins or ends, until the returned function is called. */
  watch(): () => void;
}

const MOST_AT_ONCE = 200;
/** Of those that have ended: what fills a window, and the rest when it is asked for. */
const A_SCREENFUL = 25;

/** The queue and its history. */
export function createJobList({ bridge, onReopened }: Connection): StoreApi<JobList> {
  let asked = 0;
  let pages = 1;
  /** How each job stood when it was last heard of: progress alone moves nothing here. */
  const states = new Map<number, JobStatus>();
  /** Those that were heard of while an answer was on its way. */
  const meanwhile = new Map<number, JobStatus>();
  const store = createStore<JobList>((set, get) => ({
    choice: { kind: null, state: null },
    ...{ running: null, waiting: [], waitingTotal: 0, ended: [], next: null, busy: false, error: null },
    choose(change) {
      pages = 1;
      set({ choice: { ...get().choice, ...change } });
      void load();
    },
    async more() {
      if (get().next === null || get().busy) return;
      pages += 1;
      await load();
    },
    retry: (job_id) =>
      bridge.call('jobs.retry', { job_id }).then(
        () => load().then(() => true),
        (error: unknown) => {
          set({ error });
          return false;
        },
      ),
    reload: load,
    watch,
  }));

  async function endedPages() {
    const { kind, state } = store.getState().choice;
    const input = {
      ended: true,
      limit: A_SCREENFUL,
      ...(kind ? { kind } : {}),
      ...(state ? { status: state } : {}),
    };
    let answer = await bridge.call('jobs.list', input);
    const jobs = [...answer.jobs];
    for (let page = 1; page < pages && answer.next !== null; page++) {
      answer = await bridge.call('jobs.list', { ...input, before: answer.next });
      jobs.push(...answer.jobs);
    }
    return { ended: jobs, next: answer.next };
  }

  /** Everything anew, so that a job never stands in two places. Of several answers only the last asked for counts. */
  async function load(): Promise<void> {
    const mine = ++asked;
    store.setState({ busy: true });
    const seen = await Promise.all([
      bridge.call('jobs.list', { status: 'in_progress', limit: MOST_AT_ONCE }),
      bridge.call('jobs.waiting', {}),
      endedPages(),
    ]).then(
      ([{ jobs }, waiting, done]) => ({
        running: jobs.toReversed(),
        ...{ waiting: waiting.jobs, waitingTotal: waiting.total },
        ...done,
        error: null,
      }),
      (error: unknown) => ({ error }),
    );
    if (mine !== asked) return;
    store.setState({ ...seen, busy: false });
    if (heardMeanwhile()) void load();
  }

  /** Whether anything moved that the answer did not know of yet. */
  function heardMeanwhile(): boolean {
    const { running, waiting, ended } = store.getState();
    const all = [...(running ?? []), ...waiting, ...ended];
    const shown = new Map(all.map(({ job_id, status }) => [job_id, status]));
    const isNews = [...meanwhile].some(([job_id, status]) => shown.get(job_id) !== status);
    meanwhile.clear();
    for (const [job_id, status] of shown) states.set(job_id, status);
    return isNews;
  }

  function watch(): () => void {
    const stopJobs = bridge.subscribe('job.changed', ({ job_id, status }) => {
      if (states.get(job_id) === status) return;
      states.set(job_id, status);
      if (store.getState().busy) meanwhile.set(job_id, status);
      else void load();
    });
    const stopCatchingUp = onReopened(() => void load());
    void load();
    return () => {
      stopJobs();
      stopCatchingUp();
    };
  }

  return store;
}
