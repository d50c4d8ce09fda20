import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Modality } from '../../data/schema.ts';
import type { Job } from '../../electron/ipc/contract.ts';
import type { Connection } from '../bridge.ts';

/** Every job this window knows of, wherever it was started. */
export interface Jobs {
  jobs: ReadonlyMap<number, Job>;
  /** Jobs that this window saw at work and whose end nobody has acknowledged yet, oldest first. */
  noticed: readonly number[];
  /** Fetches a job that the window has not heard of, e.g. after a reload. */
  load(jobId: number): Promise<void>;
  cancel(jobId: number): Promise<void>;
  /** The end was seen (on the job's own screen, or by closing its notice). */
  acknowledge(jobId: number): void;
  /** The same for every job that has ended. */
  acknowledgeEnded(): void;
  watch(): () => void;
}

export function isActive(job: Job): boolean {
  return job.status === 'queued' || job.status === 'in_progress';
}

/** The training under way for one person and modality, if any. */
export function activeTraining(
  jobs: ReadonlyMap<number, Job>,
  key: { user_id: string; modality: Modality },
): Job | null {
  for (const job of jobs.values()) {
    if (job.kind !== 'train' || !isActive(job)) continue;
    if (job.user_id === key.user_id && job.modality === key.modality) return job;
  }
  return null;
}

const isOpen = (job: Job | undefined) => job !== undefined && isActive(job);

/** A job that could not be cancelled goes on in sight, with its button: nothing else needs saying. */
const stillRunning = () => undefined;

export function createJobs({ bridge, onReopened }: Connection): StoreApi<Jobs> {
  const store = createStore<Jobs>((set) => ({
    jobs: new Map(),
    noticed: [],
    load: async (jobId) => put(await bridge.call('jobs.get', { job_id: jobId })),
    cancel: (jobId) => bridge.call('jobs.cancel', { job_id: jobId }).then(put, stillRunning),
    acknowledge: (jobId) => set(({ noticed }) => ({ noticed: noticed.filter((id) => id !== jobId) })),
    acknowledgeEnded: () =>
      set(({ noticed, jobs }) => ({ noticed: noticed.filter((id) => isOpen(jobs.get(id))) })),
    watch,
  }));

  function put(job: Job): void {
    store.setState(({ jobs, noticed }) => {
      const known = jobs.get(job.job_id);
      // A job never comes back to life: this answer was overtaken by the event of its end.
      if (known && !isActive(known) && isActive(job)) return {};
      return {
        jobs: new Map(jobs).set(job.job_id, job),
        noticed: isActive(job) && !noticed.includes(job.job_id) ? [...noticed, job.job_id] : noticed,
      };
    });
  }

  /** What moved while nobody listened: before the window opened, or while the connection was lost. */
  function catchUp(): void {
    const jobs = bridge.call('jobs.list', {}).then((answer) => answer.jobs);
    // Nothing to tell: a lost connection has its own notice, and its return catches up again.
    jobs.then((all) => all.toSorted((a, b) => a.job_id - b.job_id).forEach(put)).catch(() => undefined);
  }

  function watch(): () => void {
    const stopJobs = bridge.subscribe('job.changed', put);
    const stopCatchingUp = onReopened(catchUp);
    catchUp();
    return () => {
      stopJobs();
      stopCatchingUp();
    };
  }

  return store;
}
