import type { Job } from '../ipc/contract.ts';
import type { NativeWords } from './native_words.ts';

type EndedJob = Pick<Job, 'kind' | 'status' | 'user_id' | 'started_at' | 'finished_at'>;

/** Who waited less is still looking. */
const LONG_MS = 10_000;

/**
 * What the system tells of a job that has just ended; null where there is nothing to tell: it was short, or somebody
 * ended it on purpose.
 */
export function endNotice(
  { kind, status, user_id, started_at, finished_at }: EndedJob,
  { work, ended }: NativeWords,
): { title: string; body: string } | null {
  if (status !== 'completed' && status !== 'failed') return null;
  if (started_at === null || finished_at === null || finished_at - started_at < LONG_MS) return null;
  return { title: `${work[kind]}: ${ended[status]}`, body: user_id ?? '' };
}
