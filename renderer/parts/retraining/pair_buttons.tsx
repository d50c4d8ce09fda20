import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import type { Evidence } from '../../app/evidence.ts';
import { createPairActions, type PairActions } from '../../app/pair_actions.ts';
import { hrefOf } from '../../app/router.ts';
import { Button, ButtonLink } from '../button.tsx';
import { Failure } from '../failure.tsx';
import { holdOf, isFirstTraining } from './hold_words.ts';
import { PutOff } from './put_off.tsx';

interface PairButtonsProps {
  datasetKey: DatasetKey;
  evidence: Evidence;
  /** Beside other people's: each button then names its person, for screen readers. */
  amongOthers?: boolean;
  /** What is shown is out of date: it was put off, or no longer is. */
  onAnswered(): void;
}

/** What a person may do about a recommendation: train, put off, take that back, or see what stands in the way. */
export function PairButtons({ datasetKey, evidence, amongOthers = false, onAnswered }: PairButtonsProps) {
  const { t } = useTexts();
  const { connection } = useApp();
  const [actions] = useState(() => createPairActions(connection, datasetKey));
  const error = useStore(actions, (state) => state.error);
  if (evidence.decision.outcome === 'nothing') return null;
  const pair = t('pair.name', {
    person: datasetKey.user_id,
    modality: t(`modality.${datasetKey.modality}`),
  });
  const suffix = amongOthers && <span className="visually-hidden"> {pair}</span>;
  return (
    <>
      <div className="row">
        <WayForward {...{ datasetKey, evidence, actions, suffix }} />
        {/* What is under way already cannot be put off. */}
        {!holdOf(evidence, 'pending_job') && <PutOff {...{ evidence, actions, pair, suffix, onAnswered }} />}
      </div>
      <Failure title={t('pair.answer_failed')} error={error} />
    </>
  );
}

interface WayForwardProps {
  datasetKey: DatasetKey;
  evidence: Evidence;
  actions: StoreApi<PairActions>;
  suffix: ReactNode;
}

/** Training as advised; where that would be refused, the place where one may do otherwise. */
function WayForward({ datasetKey, evidence, actions, suffix }: WayForwardProps) {
  const { t } = useTexts();
  if (holdOf(evidence, 'pending_job')) {
    return (
      <ButtonLink href={hrefOf({ ...datasetKey, screen: 'retrain' })}>
        {t('pair.training')}
        {suffix}
      </ButtonLink>
    );
  }
  if (holdOf(evidence, 'not_trainable')) {
    return (
      <ButtonLink href={hrefOf({ ...datasetKey, screen: 'import' })}>
        {t('dataset.import_more')}
        {suffix}
      </ButtonLink>
    );
  }
  return (
    <>
      <Candidate {...{ datasetKey, evidence, suffix }} />
      {evidence.decision.request === null ? (
        <ButtonLink href={hrefOf({ ...datasetKey, screen: 'retrain' })}>
          {t('pair.retrain_anyway')}
          {suffix}
        </ButtonLink>
      ) : (
        <Follow {...{ datasetKey, evidence, actions, suffix }} />
      )}
    </>
  );
}

/** The version that waits to be put in use. */
function Candidate({ datasetKey, evidence, suffix }: Omit<WayForwardProps, 'actions'>) {
  const { t } = useTexts();
  const version = evidence.decision.observation.candidate?.version;
  if (version === undefined || !holdOf(evidence, 'candidate_waiting')) return null;
  return (
    <ButtonLink href={hrefOf({ ...datasetKey, screen: 'model', version })}>
      {t('pair.candidate', { version })}
      {suffix}
    </ButtonLink>
  );
}

/** Begins the training and goes to its screen. */
function Follow({ datasetKey, evidence, actions, suffix }: WayForwardProps) {
  const { t } = useTexts();
  const { router, jobs } = useApp();
  const { busy, follow } = useStore(actions);
  const train = async () => {
    const jobId = await follow();
    if (jobId === null) return;
    const { load } = jobs.getState();
    // The screen of a training follows what the window knows to be under way; an event may yet tell it.
    await load(jobId).catch(() => undefined);
    router.getState().go({ ...datasetKey, screen: 'retrain' });
  };
  return (
    <Button isPending={busy} onPress={() => void train()}>
      {t(isFirstTraining(evidence) ? 'pair.train' : 'pair.retrain')}
      {suffix}
    </Button>
  );
}
