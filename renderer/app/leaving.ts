import type { StoreApi } from 'zustand';
import type { Jobs } from './jobs.ts';

/** Whether the program is at work on anything, as far as this window knows. */
export function isAtWork({ jobs }: Pick<Jobs, 'jobs'>): boolean {
  return [...jobs.values()].some((job) => job.status === 'in_progress');
}

/**
 * Has whoever closes the window in the middle of a job asked first. The words of the question are the browser's
 * own; Electron's window puts its own in their place.
 */
export function askBeforeLeaving(
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  jobs: Pick<StoreApi<Jobs>, 'getState'>,
): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (isAtWork(jobs.getState())) event.preventDefault();
  };
  page.addEventListener('beforeunload', ask);
  return () => page.removeEventListener('beforeunload', ask);
}
