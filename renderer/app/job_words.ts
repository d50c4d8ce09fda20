import type { Job } from '../../electron/ipc/contract.ts';
import type { Texts } from '../messages/texts.ts';
import type { Tone } from '../parts/chip.tsx';
import { isActive } from './jobs.ts';
import type { Route } from './router.ts';

/** What a job is about, in a few words: "Training for Mira, gesture". */
export function jobTitle(job: Job, { t }: Texts): string {
  if (job.user_id !== null && job.modality !== null && (job.kind === 'train' || job.kind === 'export')) {
    return t(`job.${job.kind}.of`, { person: job.user_id, modality: t(`modality.${job.modality}`) });
  }
  return t(`job.${job.kind}`);
}

/** The step under way and how far it has come: "Reading recordings, 340 of 1,500". */
export function jobStep(job: Job, { t, find }: Texts): string {
  if (job.status === 'queued') return t('job.queued');
  const stage = find(`job.stage.${job.stage}`) ?? t('job.working');
  if (job.done === null || job.total === null || job.total === 0) return stage;
  // How many attempts there will be is not known: time may end a search first.
  const counted = job.stage === 'search' ? 'job.stage_at_most' : 'job.stage_count';
  return t(counted, { stage, done: job.done, total: job.total });
}

/** How a job ended. */
export function jobEnd(job: Job, { t }: Texts): { words: string; tone: Tone } {
  if (job.status === 'completed') return { words: t('job.completed'), tone: 'good' };
  if (job.status === 'cancelled') return { words: t('job.cancelled'), tone: 'neutral' };
  return { words: t('job.failed'), tone: 'danger' };
}

/** "3 finished", or with what went wrong: "3 ended, 1 of them did not succeed". */
export function endsWords(jobs: readonly Job[], { t }: Texts): string {
  const failed = jobs.filter(({ status }) => status === 'failed').length;
  if (failed > 0) return t('activity.ended_badly', { count: jobs.length, failed });
  const allDone = jobs.every(({ status }) => status === 'completed');
  return t(allDone ? 'activity.finished' : 'activity.ended', { count: jobs.length });
}

/** Where more is to be seen of a job. */
export function jobRoute(job: Job): Route {
  if (job.kind === 'import') return { screen: 'import_job', job_id: job.job_id };
  if (job.kind === 'backup') return { screen: 'settings' };
  if (job.kind === 'demo' || job.user_id === null || job.modality === null) return { screen: 'people' };
  const key = { user_id: job.user_id, modality: job.modality };
  if (job.result && 'version' in job.result && !isActive(job)) {
    return { screen: 'model', ...key, version: job.result.version };
  }
  return { screen: job.kind === 'train' ? 'retrain' : 'dataset', ...key };
}

/** Whether the screen of a route shows this job itself, so that it need not be told of a second time. */
export function showsJob(route: Route, job: Job): boolean {
  if (route.screen === 'jobs') return true;
  if (job.kind === 'demo') return route.screen === 'people';
  if (job.kind === 'backup') return route.screen === 'settings';
  if (job.kind === 'import') return route.screen === 'import_job' && route.job_id === job.job_id;
  const screens = job.kind === 'train' ? ['retrain'] : ['model'];
  return (
    screens.includes(route.screen) &&
    'user_id' in route &&
    route.user_id === job.user_id &&
    route.modality === job.modality
  );
}
