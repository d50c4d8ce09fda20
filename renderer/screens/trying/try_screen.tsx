import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import type { Model } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createModels } from '../../app/models.ts';
import { hrefOf } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Screen } from '../../parts/screen.tsx';
import '../../parts/segments.css';
import { Select } from '../../parts/select.tsx';
import { SyntheticChip } from '../../parts/synthetic.tsx';
import { HeldCard } from './held_card.tsx';
import { createHeld } from './held_store.ts';
import { MicrophoneCard } from './microphone_card.tsx';
import './trying.css';

interface TryScreenProps {
  datasetKey: DatasetKey;
  /** null: the one in use, or the newest. */
  version: number | null;
  /** Tried first; null: any. */
  sample_id: number | null;
}

/** What a version says to recordings that it did not learn from, and to new ones. */
export function TryScreen({ datasetKey, version, sample_id }: TryScreenProps) {
  const { connection } = useApp();
  const { t } = useTexts();
  const { user_id } = datasetKey;
  const { value: models, error, reload } = useWatched(() => createModels(connection, datasetKey));
  const chosen = models && chosenModel(models, version);
  return (
    <Screen
      title={t('try.title', { person: user_id })}
      lead={t('try.lead')}
      badges={chosen && <SyntheticChip synthetic={chosen.synthetic} />}
      actions={chosen && <VersionChoice models={models} chosen={chosen} />}
    >
      {!models && <Loading error={error} onRetry={() => void reload()} />}
      {models && !chosen && <NoModel datasetKey={datasetKey} missing={models.length > 0} />}
      {chosen && <Ways key={chosen.version} model={chosen} first={sample_id} />}
    </Screen>
  );
}

/** The one that was asked for, else the one in use, else the newest. */
function chosenModel(models: readonly Model[], version: number | null): Model | undefined {
  if (version !== null) return models.find((one) => one.version === version);
  return models.find(({ status }) => status === 'active') ?? models[0];
}

function VersionChoice({ models, chosen }: { models: readonly Model[]; chosen: Model }) {
  const { router } = useApp();
  const { t } = useTexts();
  const { user_id, modality } = chosen;
  return (
    <Select
      label={t('try.version')}
      value={String(chosen.version)}
      choices={models.map(({ version, status }) => ({
        value: String(version),
        title: t(status === 'active' ? 'try.version_in_use' : 'versions.name', { version }),
      }))}
      onChange={(version) =>
        router.getState().replace({ screen: 'try', user_id, modality, version: Number(version) })
      }
    />
  );
}

function NoModel({ datasetKey, missing }: { datasetKey: DatasetKey; missing: boolean }) {
  const { t } = useTexts();
  const { user_id, modality } = datasetKey;
  if (missing) return <Notice tone="warning" title={t('model.missing')} />;
  const retrain = hrefOf({ screen: 'retrain', user_id, modality });
  return (
    <Notice
      tone="accent"
      title={t('try.no_model')}
      actions={<ButtonLink href={retrain}>{t('retrain.place')}</ButtonLink>}
    >
      <p>{t('try.no_model_hint')}</p>
    </Notice>
  );
}

function Ways({ model, first }: { model: Model; first: number | null }) {
  const { connection } = useApp();
  const { t } = useTexts();
  const { user_id, modality, version, labels } = model;
  const tried = { user_id, modality, version };
  // Made here, so that the tally stays when one looks at the microphone in between.
  const [held] = useState(() => createHeld(connection, { version: tried, first, random: Math.random }));
  if (modality === 'gesture') {
    return (
      <>
        <p className="soft">{t('try.no_camera')}</p>
        <HeldCard store={held} labels={labels} />
      </>
    );
  }
  return (
    <Tabs className="stack try-ways">
      <TabList aria-label={t('try.ways')} className="segments">
        <Tab id="held" className="segment">
          {t('try.held')}
        </Tab>
        <Tab id="microphone" className="segment">
          {t('try.microphone')}
        </Tab>
      </TabList>
      <TabPanel id="held">
        <HeldCard store={held} labels={labels} />
      </TabPanel>
      <TabPanel id="microphone">
        <MicrophoneCard version={tried} />
      </TabPanel>
    </Tabs>
  );
}
