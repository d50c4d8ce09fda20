import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Job } from '../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../app/context.ts';
import { isActive } from '../app/jobs.ts';
import { hrefOf } from '../app/router.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Progress } from '../parts/progress.tsx';
import './activity.css';
import { jobEnd, jobRoute, jobStep, jobTitle, showsJob } from '../app/job_words.ts';

/** Work that goes on, or has just ended, elsewhere than on the screen in view. */
export function Activity() {
  const texts = useTexts();
  const elsewhere = useJobsElsewhere();
  useEndsAnnounced();
  if (elsewhere.length === 0) return null;
  return (
    <aside className="activity" aria-label={texts.t('activity.title')}>
      <ul>
        {elsewhere.map((job) => (
          <li key={job.job_id} className="activity-job">
            {isActive(job) ? <RunningJob job={job} /> : <EndedJob job={job} />}
          </li>
        ))}
      </ul>
    </aside>
  );
}

function useJobsElsewhere(): Job[] {
  const { jobs, router } = useApp();
  const { jobs: known, noticed, acknowledge } = useStore(jobs);
  const route = useStore(router, (state) => state.route);
  const all = noticed.flatMap((id) => known.get(id) ?? []);
  const seen = all.filter((job) => showsJob(route, job) && !isActive(job));
  useEffect(() => {
    for (const job of seen) acknowledge(job.job_id);
  });
  return all.filter((job) => !showsJob(route, job));
}

function useEndsAnnounced(): void {
  const texts = useTexts();
  const { jobs, announcer } = useApp();
  useEffect(
    () =>
      jobs.subscribe((now, before) => {
        for (const [id, job] of now.jobs) {
          const last = before.jobs.get(id);
          if (!last || !isActive(last) || isActive(job)) continue;
          announcer.getState().announce(`${jobTitle(job, texts)}: ${jobEnd(job, texts).words}`);
        }
      }),
    [jobs, announcer, texts],
  );
}

function RunningJob({ job }: { job: Job }) {
  const texts = useTexts();
  const { jobs } = useApp();
  const title = jobTitle(job, texts);
  return (
    <>
      <div className="activity-words">
        <a href={hrefOf(jobRoute(job))}>{title}</a>
        <span className="soft small">{jobStep(job, texts)}</span>
        <Progress label={title} fraction={job.fraction} />
      </div>
      <Button look="quiet" onPress={() => void jobs.getState().cancel(job.job_id)}>
        {texts.t('job.cancel')}
      </Button>
    </>
  );
}

function EndedJob({ job }: { job: Job }) {
  const texts = useTexts();
  const { jobs } = useApp();
  const { words, tone } = jobEnd(job, texts);
  return (
    <>
      <div className="activity-words">
        <a href={hrefOf(jobRoute(job))}>{jobTitle(job, texts)}</a>
        <span>
          <Chip tone={tone} icon={tone === 'good' ? 'check' : tone === 'danger' ? 'stop' : 'info'}>
            {words}
          </Chip>
        </span>
      </div>
      <IconButton
        icon="close"
        label={texts.t('activity.dismiss', { job: jobTitle(job, texts) })}
        onPress={() => jobs.getState().acknowledge(job.job_id)}
      />
    </>
  );
}
