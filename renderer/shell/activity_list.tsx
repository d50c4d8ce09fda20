import type { Job } from '../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../app/context.ts';
import { endsWords, jobEnd, jobRoute, jobStep, jobTitle } from '../app/job_words.ts';
import { hrefOf } from '../app/router.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Chip, type Tone } from '../parts/chip.tsx';
import { Progress } from '../parts/progress.tsx';
import type { ActivityRows } from './activity_rows.ts';

const allJobs = hrefOf({ screen: 'jobs' });

/** At most three rows: what runs, and what has ended together in one. */
export function ActivityList({ rows: { active, others, ended } }: { rows: ActivityRows }) {
  const { t } = useTexts();
  const [last] = ended;
  return (
    <>
      <ul>
        {active.map((job) => (
          <li key={job.job_id} className="activity-job">
            <RunningJob job={job} />
          </li>
        ))}
        {last && (
          <li className="activity-job">
            {ended.length === 1 ? <EndedJob job={last} /> : <EndedJobs jobs={ended} />}
          </li>
        )}
      </ul>
      <p className="activity-all small">
        <a href={allJobs}>{others > 0 ? t('activity.others', { count: others }) : t('activity.all')}</a>
      </p>
    </>
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
        {job.status === 'in_progress' && <Progress label={title} fraction={job.fraction} />}
      </div>
      <Button
        look="quiet"
        aria-label={texts.t('activity.cancel', { job: title })}
        onPress={() => void jobs.getState().cancel(job.job_id)}
      >
        {texts.t('job.cancel')}
      </Button>
    </>
  );
}

function EndedJob({ job }: { job: Job }) {
  const texts = useTexts();
  const { jobs } = useApp();
  const { words, tone } = jobEnd(job, texts);
  const title = jobTitle(job, texts);
  return (
    <>
      <div className="activity-words">
        <a href={hrefOf(jobRoute(job))}>{title}</a>
        <EndChip tone={tone} words={words} />
      </div>
      <IconButton
        icon="close"
        label={texts.t('activity.dismiss', { job: title })}
        onPress={() => jobs.getState().acknowledge(job.job_id)}
      />
    </>
  );
}

/** Many ends in one line; each of them stands in the list of jobs. */
function EndedJobs({ jobs: ended }: { jobs: readonly Job[] }) {
  const texts = useTexts();
  const { jobs } = useApp();
  const words = endsWords(ended, texts);
  const hasFailed = ended.some(({ status }) => status === 'failed');
  const tone = hasFailed
    ? 'danger'
    : ended.every(({ status }) => status === 'completed')
      ? 'good'
      : 'neutral';
  return (
    <>
      <div className="activity-words">
        <EndChip tone={tone} words={words} />
      </div>
      <IconButton
        icon="close"
        label={texts.t('activity.dismiss', { job: words })}
        onPress={() => jobs.getState().acknowledgeEnded()}
      />
    </>
  );
}

function EndChip({ tone, words }: { tone: Tone; words: string }) {
  return (
    <span>
      <Chip tone={tone} icon={tone === 'good' ? 'check' : tone === 'danger' ? 'stop' : 'info'}>
        {words}
      </Chip>
    </span>
  );
}
