import type { Job } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { jobStep } from '../../app/job_words.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { LearningCurves } from '../../parts/learning_curves.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Stages } from './stages.tsx';

/** A training at work. */
export function Running({ job }: { job: Job }) {
  const texts = useTexts();
  const { jobs } = useApp();
  const { t, percent } = texts;
  const cancel = () => void jobs.getState().cancel(job.job_id);
  return (
    <Card
      title={t('running.title')}
      hint={t('running.hint')}
      actions={<Button onPress={cancel}>{t('job.cancel')}</Button>}
    >
      <div className="stack-tight">
        <p className="running-step">
          <span>{jobStep(job, texts)}</span>
          {job.fraction !== null && <span className="soft">{percent(job.fraction)}</span>}
        </p>
        <Progress label={t('running.title')} fraction={job.fraction} />
      </div>
      <Stages current={job.stage} />
      {job.curve.length > 0 && <LearningCurves epochs={job.curve} />}
    </Card>
  );
}
