import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useTexts } from '../../app/context.ts';
import { isUnknownDataset } from '../../app/dataset.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import type { RecordingChoice } from '../../app/person_routes.ts';
import { hrefOf } from '../../app/router.ts';
import { ButtonLink } from '../../parts/button.tsx';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Screen } from '../../parts/screen.tsx';
import { Behind } from './behind.tsx';
import { CheckFirst } from './check_first.tsx';
import { FilterBar } from './filter_bar.tsx';
import './detail.css';
import './recording_list.css';
import './recordings.css';
import { createRecordings, type Recordings } from './recordings_store.ts';
import { useView } from './view.ts';
import { WorkArea } from './work_area.tsx';

interface RecordingsScreenProps {
  datasetKey: DatasetKey;
  only: RecordingChoice;
}

/** The recordings of one person and modality: to look at, to label, to take out. */
export function RecordingsScreen({ datasetKey, only }: RecordingsScreenProps) {
  const { connection } = useApp();
  const { t } = useTexts();
  const [store] = useState(() => createRecordings(connection, datasetKey, only));
  useEffect(() => store.getState().watch(), [store]);
  useAddress(store, datasetKey, only);
  return (
    <Screen title={t('recordings.title')} lead={t('recordings.lead')}>
      <Content store={store} datasetKey={datasetKey} only={only} />
    </Screen>
  );
}

function Content({ store, datasetKey, only }: RecordingsScreenProps & { store: StoreApi<Recordings> }) {
  const { t } = useTexts();
  const query = useStore(store, (state) => state.query);
  const { pages } = store.getState();
  const { value, error, reload } = useStore(pages.found);
  const [view, setView] = useView();
  if (!value && isUnknownDataset(error)) return <NoneYet datasetKey={datasetKey} />;
  if (!value) return <Loading error={error} onRetry={() => void reload()} />;
  if (value.total === 0 && Object.keys(value.query.filter).length === 0) {
    return <NoneYet datasetKey={datasetKey} />;
  }
  // What the last question found must not stand under the words of this one.
  const isAnswered = value.query === query;
  const filter = { store, datasetKey, only, view, onView: setView };
  return (
    <>
      <Failure title={t('app.load_failed')} error={error} onRetry={() => void reload()} />
      {isAnswered && <Behind only={only} datasetKey={datasetKey} total={value.total} />}
      {only.show !== 'check' && only.version === undefined && <CheckFirst datasetKey={datasetKey} />}
      <FilterBar {...filter} total={isAnswered ? value.total : null} />
      {isAnswered || error === null ? (
        <WorkArea store={store} datasetKey={datasetKey} view={view} found={value} />
      ) : (
        <div>
          <ButtonLink href={hrefOf({ screen: 'recordings', ...datasetKey })}>
            {t('recordings.show_all')}
          </ButtonLink>
        </div>
      )}
    </>
  );
}

function NoneYet({ datasetKey }: { datasetKey: DatasetKey }) {
  const { t } = useTexts();
  const action = (
    <ButtonLink icon="import" href={hrefOf({ screen: 'import', ...datasetKey })}>
      {t('import.title')}
    </ButtonLink>
  );
  return (
    <Notice title={t('recordings.none')} actions={action}>
      <p>{t('recordings.none_hint', { person: datasetKey.user_id })}</p>
    </Notice>
  );
}

/** Follows the address while the screen stays. */
function useAddress(store: StoreApi<Recordings>, datasetKey: DatasetKey, only: RecordingChoice): void {
  const address = hrefOf({ screen: 'recordings', ...datasetKey, only });
  const shown = useRef(address);
  useEffect(() => {
    if (shown.current === address) return;
    shown.current = address;
    store.getState().filter(only);
  });
}
