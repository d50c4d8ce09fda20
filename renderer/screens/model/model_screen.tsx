import { useState } from 'react';
import type { Model } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { useWatched } from '../../app/use_watched.ts';
import { Below } from '../../parts/below.tsx';
import { LearningCurves } from '../../parts/learning_curves.tsx';
import { Loading } from '../../parts/loading.tsx';
import { More } from '../../parts/more.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Screen } from '../../parts/screen.tsx';
import { SyntheticChip } from '../../parts/synthetic.tsx';
import { ModelStatus, VersionList } from '../../parts/version_list.tsx';
import { judgedPart } from './answer.ts';
import { AnswerCard } from './answer_card.tsx';
import { ExportCard } from './export_card.tsx';
import { Facts } from './facts.tsx';
import { Figures } from './figures.tsx';
import { InUseCard } from './in_use_card.tsx';
import './model.css';
import { createModel, type ModelState } from './model_store.ts';
import { MoreRecordingsCard } from './more_recordings_card.tsx';
import { TrustCard } from './trust_card.tsx';

/** One trained model: whether to use it and whether it is good first, the figures behind that, the way to the device. */
export function ModelScreen({ datasetKey, version }: { datasetKey: DatasetKey; version: number }) {
  const { connection, memory } = useApp();
  const { t } = useTexts();
  const { user_id } = datasetKey;
  const [store] = useState(() => createModel(connection, memory, { ...datasetKey, version }));
  const { value: models, stale, error, reload } = useWatched(() => store.getState().models);
  const model = models?.find((one) => one.version === version);
  // A version that is new since the list was last shown is not missing.
  const isKnown = models !== null && (model !== undefined || !stale);
  return (
    <Screen title={t('model.title', { version, person: user_id })} badges={model && <Badges model={model} />}>
      {!isKnown && <Loading error={error} onRetry={() => void reload()} />}
      {isKnown && !model && <Notice tone="warning" title={t('model.missing')} />}
      {model && (
        <>
          <InUseCard model={model} isCompared={isOtherInUse(models, version)} />
          <div className="model-top">
            <AnswerCard model={model} />
            <ExportCard store={store} isInUse={model.status === 'active'} />
          </div>
          <TrustCard judged={judgedPart(model.metrics)} tested={model.metrics.test !== null} />
          <Below>
            {model.metrics.learning_curve && <MoreRecordingsCard curve={model.metrics.learning_curve} />}
            <Figures model={model} curves={<Curves resource={store.getState().history} />} />
            <Facts model={model} />
            <VersionList datasetKey={datasetKey} current={version} />
          </Below>
        </>
      )}
    </Screen>
  );
}

function isOtherInUse(models: readonly Model[] | null, version: number): boolean {
  return models?.some((one) => one.status === 'active' && one.version !== version) ?? false;
}

function Badges({ model }: { model: Model }) {
  return (
    <>
      <ModelStatus model={model} />
      <SyntheticChip synthetic={model.synthetic} />
    </>
  );
}

function Curves({ resource }: { resource: ModelState['history'] }) {
  const { t } = useTexts();
  const { value: epochs } = useWatched(() => resource);
  if (!epochs || epochs.length === 0) return null;
  return (
    <More title={t('curves.title')}>
      <p className="soft">{t('curves.hint')}</p>
      <LearningCurves epochs={epochs} />
    </More>
  );
}
