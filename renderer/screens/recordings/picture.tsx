import { memo } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Recording } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Icon } from '../../parts/icon.tsx';
import { RecordingViewer } from '../../parts/viewers/recording_viewer.tsx';
import { GridPart } from './grid_part.tsx';
import { pressed } from './pressed.ts';
import { labelWords, stateLooks, stateOf, stateWords } from './recording_words.ts';
import type { Recordings } from './recordings_store.ts';
import { Tick } from './tick.tsx';

interface PictureProps {
  id: string;
  place: number;
  column: number;
  /** null: not there yet. */
  recording: Recording | null;
  user_id: string;
  store: StoreApi<Recordings>;
  isCurrent: boolean;
  isSelected: boolean;
}

export const Picture = memo(function Picture(props: PictureProps) {
  const { id, place, column, recording, store, isCurrent, isSelected } = props;
  return (
    <GridPart
      id={id}
      role="gridcell"
      aria-colindex={column}
      aria-selected={isSelected}
      className="picture"
      data-current={isCurrent || undefined}
      data-selected={isSelected || undefined}
      onClick={recording ? pressed(store, place, recording.sample_id) : undefined}
    >
      {recording ? <Content {...props} recording={recording} /> : <Skeleton />}
    </GridPart>
  );
});

function Content({ recording, user_id, store, place, isSelected }: PictureProps & { recording: Recording }) {
  const texts = useTexts();
  const look = stateLooks[stateOf(recording, user_id)];
  const state = stateWords(recording, user_id, texts);
  return (
    <>
      <div className="picture-view">
        <RecordingViewer sample_id={recording.sample_id} size="small" />
      </div>
      <div className="picture-line">
        <Tick store={store} place={place} recording={recording} checked={isSelected} />
        <span className={recording.label === null ? 'soft' : 'row-label'}>
          {labelWords(recording, texts)}
        </span>
      </div>
      <div className={`row-state small tone-${look.tone}`} title={state}>
        <Icon name={look.icon} size={16} />
        <span>{state}</span>
      </div>
    </>
  );
}

function Skeleton() {
  const { t } = useTexts();
  return (
    <div className="skeleton">
      <span className="visually-hidden">{t('recordings.loading_one')}</span>
    </div>
  );
}
