import type { Job } from '../../../electron/ipc/contract.ts';
import type { Texts } from '../../messages/texts.ts';

const LONG_SECONDS = 120;

/** How long a job was at work; nothing of one that never began. */
export function tookWords({ started_at, finished_at }: Job, { t, seconds, minutes }: Texts): string[] {
  if (started_at === null || finished_at === null) return [];
  const took = (finished_at - started_at) / 1000;
  return [t('jobs.took', { time: took < LONG_SECONDS ? seconds(took) : minutes(took / 60) })];
}
