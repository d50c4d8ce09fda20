import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Job } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { jobStep } from '../../app/job_words.ts';
import { isActive } from '../../app/jobs.ts';
import { hrefOf } from '../../app/router.ts';
import { jobErrorText } from '../../messages/error_text.ts';
import { Button, ButtonLink } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Screen } from '../../parts/screen.tsx';
import './import.css';
import { ImportOutcome } from './import_outcome.tsx';

/** One import: while it runs, and what came of it. */
export function ImportJobScreen({ jobId }: { jobId: number }) {
  const { t } = useTexts();
  const { job, error, retry } = useJob(jobId);
  return (
    <Screen
      title={t(job && !isActive(job) ? 'import_job.ended' : 'import_job.running')}
      trail={[
        { label: t('people.title'), href: hrefOf({ screen: 'people' }) },
        { label: t('import.title'), href: hrefOf({ screen: 'import' }) },
      ]}
    >
      {job ? <ImportJob job={job} /> : <Loading error={error} onRetry={retry} />}
    </Screen>
  );
}

function useJob(jobId: number): { job: Job | undefined; error: unknown; retry(): void } {
  const { jobs } = useApp();
  const job = useStore(jobs, (state) => state.jobs.get(jobId));
  const [error, setError] = useState<unknown>(null);
  const load = () => void jobs.getState().load(jobId).catch(setError);
  const known = job !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for a job that nobody has told of yet
  useEffect(() => {
    if (!known) load();
  }, [known]);
  return { job, error, retry: load };
}

function ImportJob({ job }: { job: Job }) {
  const texts = useTexts();
  if (isActive(job)) return <ImportRunning job={job} />;
  if (job.result && 'rejected' in job.result) return <ImportOutcome result={job.result} />;
  const again = (
    <ButtonLink href={hrefOf({ screen: 'import' })} icon="import">
      {texts.t('import_job.again')}
    </ButtonLink>
  );
  if (job.status === 'cancelled') return <Notice title={texts.t('import_job.cancelled')} actions={again} />;
  return (
    <Notice tone="danger" title={texts.t('import_job.failed')} actions={again}>
      <p>{job.error && jobErrorText(job.error, texts)}</p>
    </Notice>
  );
}

function ImportRunning({ job }: { job: Job }) {
  const texts = useTexts();
  const { jobs } = useApp();
  const { t } = texts;
  const cancel = <Button onPress={() => void jobs.getState().cancel(job.job_id)}>{t('job.cancel')}</Button>;
  return (
    <Card title={jobStep(job, texts)} hint={t('import_job.hint')} actions={cancel}>
      <Progress label={t('import_job.running')} fraction={job.fraction} />
    </Card>
  );
}
