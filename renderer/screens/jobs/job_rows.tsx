import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { Job } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { jobEnd, jobRoute, jobStep, jobTitle } from '../../app/job_words.ts';
import { hrefOf } from '../../app/router.ts';
import { jobErrorText } from '../../messages/error_text.ts';
import { Button } from '../../parts/button.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Progress } from '../../parts/progress.tsx';
import { JobLog } from './job_log.tsx';
import { tookWords } from './took_words.ts';

/** One job of the list: what it is about, how it stands, and what can be done with it. */
function Row({ job, children, actions }: { job: Job; children: ReactNode; actions?: ReactNode }) {
  const texts = useTexts();
  const [isLogOpen, setLogOpen] = useState(false);
  const title = jobTitle(job, texts);
  return (
    <li className="job">
      <div className="job-words">
        <a className="job-title" href={hrefOf(jobRoute(job))}>
          {title}
        </a>
        {children}
      </div>
      <div className="row job-actions">
        {actions}
        {job.attempts > 0 && (
          <Button
            look="quiet"
            aria-label={texts.t('jobs.log_name', { job: title })}
            onPress={() => setLogOpen(true)}
          >
            {texts.t('jobs.log')}
          </Button>
        )}
      </div>
      {isLogOpen && <JobLog job={job} onClose={() => setLogOpen(false)} />}
    </li>
  );
}

function Cancel({ job }: { job: Job }) {
  const texts = useTexts();
  const { jobs } = useApp();
  if (job.cancel_requested_at !== null) return <span className="soft">{texts.t('jobs.cancelling')}</span>;
  return (
    <Button
      aria-label={texts.t('activity.cancel', { job: jobTitle(job, texts) })}
      onPress={() => void jobs.getState().cancel(job.job_id)}
    >
      {texts.t('job.cancel')}
    </Button>
  );
}

export function RunningRow({ job: listed }: { job: Job }) {
  const texts = useTexts();
  const { jobs } = useApp();
  // The window hears of every step; the list is only looked up when a job begins or ends.
  const job = useStore(jobs, ({ jobs: known }) => known.get(listed.job_id)) ?? listed;
  const facts = { when: texts.dateTime(job.started_at ?? job.created_at), person: job.operator };
  return (
    <Row job={job} actions={<Cancel job={job} />}>
      <p>{jobStep(job, texts)}</p>
      <Progress label={jobTitle(job, texts)} fraction={job.fraction} />
      <p className="soft small">{texts.t('jobs.since', facts)}</p>
    </Row>
  );
}

export function WaitingRow({ job, place }: { job: Job; place: number }) {
  const { t, dateTime, number } = useTexts();
  const asked = t('jobs.asked', { when: dateTime(job.created_at), person: job.operator });
  return (
    <Row job={job} actions={<Cancel job={job} />}>
      <p className="soft small">
        {t('jobs.place', { place: number(place) })} · {asked}
      </p>
    </Row>
  );
}

export function EndedRow({ job, onRetry }: { job: Job; onRetry(jobId: number): Promise<boolean> }) {
  const texts = useTexts();
  const { t, dateTime } = texts;
  const { words, tone } = jobEnd(job, texts);
  const facts = [
    t('jobs.ended', { when: dateTime(job.finished_at ?? job.created_at), person: job.operator }),
    ...tookWords(job, texts),
    ...(job.retry_of === null ? [] : [t('jobs.again_of')]),
    ...(job.attempts > 1 ? [t('jobs.attempts', { count: job.attempts })] : []),
  ];
  return (
    <Row job={job} actions={job.status !== 'completed' && <Retry job={job} onRetry={onRetry} />}>
      <span>
        <Chip tone={tone} icon={tone === 'good' ? 'check' : tone === 'danger' ? 'stop' : 'info'}>
          {words}
        </Chip>
      </span>
      {job.status === 'failed' && job.error && <p>{jobErrorText(job.error, texts)}</p>}
      <p className="soft small">{facts.join(' · ')}</p>
    </Row>
  );
}

function Retry({ job, onRetry }: { job: Job; onRetry(jobId: number): Promise<boolean> }) {
  const texts = useTexts();
  const { announcer } = useApp();
  const title = jobTitle(job, texts);
  const retry = async () => {
    if (await onRetry(job.job_id)) announcer.getState().announce(texts.t('jobs.retried', { job: title }));
  };
  return (
    <Button aria-label={texts.t('jobs.retry_name', { job: title })} onPress={() => void retry()}>
      {texts.t('jobs.retry')}
    </Button>
  );
}
