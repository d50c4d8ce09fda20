import type { StoreApi } from 'zustand';
import type { PolicyDraft } from '../screens/policy/policy_draft.ts';
import type { Jobs } from './jobs.ts';

/** Whether the program is at work on anything, as far as this window knows. */
export function isAtWork({ jobs }: Pick<Jobs, 'jobs'>): boolean {
  return [...jobs.values()].some((job) => job.status === 'in_progress');
}

interface Leavable {
  jobs: Pick<StoreApi<Jobs>, 'getState'>;
  policyDraft: { getState(): Pick<PolicyDraft, 'edits'> };
}

/**
 * Has whoever closes the window in the middle of a job, or with rules that are changed and not saved, asked first.
 * The words of the question are the browser's own; Electron's window puts its own in their place.
 */
export function askBeforeLeaving(
  page: Pick<Window, 'addEventListener' | 'removeEventListener'>,
  { jobs, policyDraft }: Leavable,
): () => void {
  const ask = (event: BeforeUnloadEvent) => {
    if (isAtWork(jobs.getState()) || policyDraft.getState().edits.length > 0) event.preventDefault();
  };
  page.addEventListener('beforeunload', ask);
  return () => page.removeEventListener('beforeunload', ask);
}
