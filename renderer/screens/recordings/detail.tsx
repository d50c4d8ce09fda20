import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { CallOutput, Recording } from '../../../electron/ipc/contract.ts';
import { useApp, useTexts } from '../../app/context.ts';
import type { DatasetKey } from '../../app/dataset_key.ts';
import { createResource, type Resource } from '../../app/resource.ts';
import { IconButton } from '../../parts/button.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Failure } from '../../parts/failure.tsx';
import { RecordingViewer } from '../../parts/viewers/recording_viewer.tsx';
import type { Asking } from './carry_out.ts';
import { DoubtCheck } from './doubt_check.tsx';
import { LabelKeys } from './label_keys.tsx';
import { RecordingFacts } from './recording_facts.tsx';
import { stateLooks, stateOf, stateWords } from './recording_words.ts';
import { currentRecording, type Recordings } from './recordings_store.ts';
import { useFreshly } from './use_freshly.ts';

interface DetailProps {
  store: StoreApi<Recordings>;
  datasetKey: DatasetKey;
  total: number;
  ask(asking: Asking): void;
}

/** The current recording: to see, to hear, to name, with everything that is known of it. */
export function Detail({ store, datasetKey, total, ask }: DetailProps) {
  const { t } = useTexts();
  const current = useStore(store, (state) => state.current);
  if (current === null) return null;
  return (
    <section className="card detail" aria-label={t('recordings.detail')}>
      <Steps store={store} total={total} />
      <Opened key={datasetKey.user_id} sample_id={current} {...{ store, datasetKey, total, ask }} />
    </section>
  );
}

/** Where it stands in the list, and the way to its neighbours. */
function Steps({ store, total }: Pick<DetailProps, 'store' | 'total'>) {
  const { t } = useTexts();
  const { place, move } = useStore(store);
  return (
    <div className="detail-steps">
      <h2 className="detail-heading" tabIndex={-1}>
        {place === null ? t('recordings.detail') : t('recordings.place', { place: place + 1, total })}
      </h2>
      <span className="detail-ways">
        <IconButton
          icon="down"
          label={t('recordings.previous')}
          isDisabled={!place}
          onPress={() => void move(-1, false)}
        />
        <IconButton
          icon="down"
          label={t('recordings.next')}
          isDisabled={place === null || place >= total - 1}
          onPress={() => void move(1, false)}
        />
      </span>
    </div>
  );
}

export type RecordingDetails = CallOutput<'recordings.get'>;

function Opened({ sample_id, store, datasetKey, ask }: DetailProps & { sample_id: number }) {
  const texts = useTexts();
  const details = useDetails(sample_id);
  const inList = useStore(store, currentRecording);
  const recording = inList ?? details.value?.recording ?? null;
  return (
    <>
      {recording && <DoubtCheck recording={recording} store={store} ask={ask} />}
      <div className="recording-viewer">
        <RecordingViewer sample_id={sample_id} size="large" />
      </div>
      <Failure
        title={texts.t('app.load_failed')}
        error={details.error}
        onRetry={() => void details.reload()}
      />
      {recording && (
        <>
          <StateChip recording={recording} user_id={datasetKey.user_id} />
          <LabelKeys recording={recording} store={store} ask={ask} />
          <RecordingFacts recording={recording} details={details.value} datasetKey={datasetKey} />
        </>
      )}
    </>
  );
}

function StateChip({ recording, user_id }: { recording: Recording; user_id: string }) {
  const texts = useTexts();
  return (
    <p className="detail-state">
      <Chip {...stateLooks[stateOf(recording, user_id)]}>{stateWords(recording, user_id, texts)}</Chip>
    </p>
  );
}

function useDetails(sample_id: number): Resource<RecordingDetails> {
  const { connection } = useApp();
  const details = useMemo(
    () =>
      createResource(connection, ['datasets'], () => connection.bridge.call('recordings.get', { sample_id })),
    [connection, sample_id],
  );
  return useFreshly(details);
}
