import { lazy, Suspense, useMemo } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { Button } from '../../parts/button.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { Found } from './found_pages.ts';
import { RecordingPictures } from './recording_pictures.tsx';
import { RecordingTable } from './recording_table.tsx';
import type { Recordings } from './recordings_store.ts';
import type { View } from './view.ts';

const RecordingMap = lazy(async () => ({
  default: (await import('../../parts/viewers/recording_map.tsx')).RecordingMap,
}));

export interface RecordingListProps {
  store: StoreApi<Recordings>;
  datasetKey: DatasetKey;
  view: View;
  found: Found;
  /** Told how many pictures stand side by side. */
  onColumns(columns: number): void;
}

/** The recordings that were found, in the view that was chosen. */
export function RecordingList(props: RecordingListProps) {
  const { view, found } = props;
  if (view === 'map') return <OnMap {...props} />;
  if (found.total === 0) return <NoneLeft {...props} />;
  return view === 'grid' ? <RecordingPictures {...props} /> : <RecordingTable {...props} />;
}

function OnMap({ store, datasetKey }: RecordingListProps) {
  const { selection, select } = useStore(store);
  const selected = useMemo(() => [...selection.ids], [selection.ids]);
  return (
    <div data-keys="own">
      <Suspense fallback={<Loading error={null} onRetry={() => {}} />}>
        <RecordingMap datasetKey={datasetKey} selected={selected} onSelect={select} />
      </Suspense>
    </div>
  );
}

function NoneLeft({ datasetKey, found }: RecordingListProps) {
  const { t } = useTexts();
  const { router } = useApp();
  const isCheck = found.query.filter.show === 'check';
  const showAll = (
    <Button onPress={() => router.getState().go({ screen: 'recordings', ...datasetKey })}>
      {t('recordings.show_all')}
    </Button>
  );
  return (
    <Notice
      tone={isCheck ? 'good' : 'neutral'}
      title={t(isCheck ? 'recordings.check_none' : 'recordings.none_left')}
      actions={showAll}
    >
      <p>{t(isCheck ? 'recordings.check_none_hint' : 'recordings.none_left_hint')}</p>
    </Notice>
  );
}
