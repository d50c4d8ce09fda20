import { useEffect, useRef, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { hrefOf } from '../../app/router.ts';
import { useWatched } from '../../app/use_watched.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Screen } from '../../parts/screen.tsx';
import './models.css';
import { createModelsScreen, type Models, type Pair, type Versions } from './models_store.ts';
import { Timeline } from './timeline_card.tsx';
import { VersusCard } from './versus_card.tsx';

interface ModelsScreenProps {
  datasetKey: DatasetKey;
  compare: readonly [number, number] | null;
}

/** Every version of one person's model: what became of it, and any two side by side. */
export function ModelsScreen({ datasetKey, compare }: ModelsScreenProps) {
  const { connection } = useApp();
  const { t } = useTexts();
  const { user_id, modality } = datasetKey;
  const [store] = useState(() => createModelsScreen(connection, datasetKey));
  const { value, error, reload } = useWatched(() => store.getState().versions);
  useEffect(() => {
    if (compare) void store.getState().compare(compare);
  }, [store, compare]);
  return (
    <Screen
      title={t('models.title', { person: user_id, modality: t(`modality.${modality}`) })}
      lead={t('models.lead')}
    >
      {!value && <Loading error={error} onRetry={() => void reload()} />}
      {value && value.entries.length === 0 && <NoModel datasetKey={datasetKey} />}
      {value && value.entries.length > 0 && <Content {...{ store, datasetKey }} versions={value} />}
    </Screen>
  );
}

function NoModel({ datasetKey: { user_id, modality } }: { datasetKey: DatasetKey }) {
  const { t } = useTexts();
  return (
    <Card title={t('models.none')} hint={t('models.none_hint')}>
      <div>
        <ButtonLink look="primary" href={hrefOf({ screen: 'retrain', user_id, modality })}>
          {t('retrain.place')}
        </ButtonLink>
      </div>
    </Card>
  );
}

interface ContentProps {
  store: StoreApi<Models>;
  datasetKey: DatasetKey;
  versions: Versions;
}

function Content({ store, datasetKey, versions }: ContentProps) {
  const comparison = useRef<HTMLDivElement>(null);
  // The address says what is compared, so that it can be kept and sent; nothing is entered anew for it.
  const keepInAddress = (pair: Pair) =>
    history.replaceState(null, '', hrefOf({ screen: 'models', ...datasetKey, compare: pair }));
  const compare = (pair: Pair) => {
    keepInAddress(pair);
    void store.getState().compare(pair);
    comparison.current?.focus();
  };
  return (
    <>
      <Timeline {...{ store, versions }} onCompare={compare} />
      {versions.models.length > 1 && (
        <div ref={comparison} tabIndex={-1} className="versus">
          <VersusCard {...{ store }} models={versions.models} onCompare={compare} />
        </div>
      )}
    </>
  );
}
