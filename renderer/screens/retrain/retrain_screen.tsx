import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Job } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import { createDataset } from '../../app/dataset.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { activeTraining, isActive } from '../../app/jobs.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Notice } from '../../parts/notice.tsx';
import { Screen } from '../../parts/screen.tsx';
import { SyntheticChip } from '../../parts/synthetic.tsx';
import { VersionList } from '../../parts/version_list.tsx';
import { EmptyDataset } from '../dataset/empty_dataset.tsx';
import { BeforeTraining } from './before_training.tsx';
import { failureTexts } from './refusal.ts';
import './retrain.css';
import type { StoreApi } from 'zustand/vanilla';
import { createRetrain, type Retrain } from './retrain_store.ts';
import { Running } from './running.tsx';

/** From the check of the recordings to a trained model; the model then has its own screen. */
export function RetrainScreen({ datasetKey }: { datasetKey: DatasetKey }) {
  const { connection } = useApp();
  const { t } = useTexts();
  const { user_id, modality } = datasetKey;
  const [retrain] = useState(() => createRetrain(connection, datasetKey));
  const job = useFollowedJob(retrain, datasetKey);
  useResultShown(job, datasetKey);
  const { value: dataset } = useWatched(() => createDataset(connection, datasetKey));
  return (
    <Screen
      title={t('retrain.title', { person: user_id })}
      badges={<SyntheticChip synthetic={dataset !== null && dataset !== 'none' && dataset.synthetic} />}
      lead={t(`retrain.lead.${modality}`)}
    >
      {job && isActive(job) ? (
        <Running job={job} retrain={retrain} />
      ) : (
        <>
          {job && <Unfinished job={job} />}
          {dataset === 'none' ? (
            <EmptyDataset datasetKey={datasetKey} />
          ) : (
            <BeforeTraining retrain={retrain} datasetKey={datasetKey} />
          )}
        </>
      )}
      <VersionList datasetKey={datasetKey} />
    </Screen>
  );
}

/** The training started here, or one that was found at work for the same recordings. */
function useFollowedJob(retrain: StoreApi<Retrain>, key: DatasetKey): Job | null {
  const { jobs } = useApp();
  const known = useStore(jobs, (state) => state.jobs);
  const { jobId, follow } = useStore(retrain);
  const running = activeTraining(known, key);
  useEffect(() => {
    if (running && running.job_id !== jobId) follow(running.job_id);
  }, [running, jobId, follow]);
  return running ?? (jobId === null ? null : (known.get(jobId) ?? null));
}

/** A finished training takes its place in the history of the window: "back" leads to the recordings. */
function useResultShown(job: Job | null, { user_id, modality }: DatasetKey): void {
  const { router } = useApp();
  const version =
    job?.status === 'completed' && job.result && 'version' in job.result ? job.result.version : null;
  useEffect(() => {
    if (version !== null) router.getState().replace({ screen: 'model', user_id, modality, version });
  }, [router, user_id, modality, version]);
}

function Unfinished({ job }: { job: Job }) {
  const texts = useTexts();
  if (job.status === 'cancelled') return <Notice title={texts.t('retrain.cancelled')} />;
  if (!job.error) return null;
  return (
    <Notice tone="danger" title={texts.t('retrain.failed')} urgent>
      {failureTexts(job.error, texts).map((text) => (
        <p key={text}>{text}</p>
      ))}
    </Notice>
  );
}
