import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Job } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { jobStep } from '../../app/job_words.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { LearningCurves } from '../../parts/learning_curves.tsx';
import { More } from '../../parts/more.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Race } from './race.tsx';
import type { Retrain } from './retrain_store.ts';
import { Stages } from './stages.tsx';
import { useTimeLeft } from './use_time_left.ts';

/** A training at work, here or in another process. */
export function Running({ job, retrain }: { job: Job; retrain: StoreApi<Retrain> }) {
  const { t } = useTexts();
  const { jobs } = useApp();
  const cancel = () => void jobs.getState().cancel(job.job_id);
  return (
    <Card
      title={t('running.title')}
      hint={t('running.hint')}
      actions={<Button onPress={cancel}>{t('job.cancel')}</Button>}
    >
      <HowFar job={job} retrain={retrain} />
      <Stages current={job.stage} />
      {job.race && <Race race={job.race} />}
      {job.curve.length > 0 && (
        <More title={t('curves.title')}>
          <LearningCurves epochs={job.curve} />
        </More>
      )}
    </Card>
  );
}

function HowFar({ job, retrain }: { job: Job; retrain: StoreApi<Retrain> }) {
  const texts = useTexts();
  const { plan } = useStore(retrain);
  const { value } = useWatched(() => plan);
  const left = useTimeLeft(job, value?.seconds ?? null);
  return (
    <div className="stack-tight">
      <p className="running-step">
        <span>{jobStep(job, texts)}</span>
        <span className="soft">{left ?? (job.fraction === null ? '' : texts.percent(job.fraction))}</span>
      </p>
      <Progress label={texts.t('running.title')} fraction={job.fraction} />
    </div>
  );
}
