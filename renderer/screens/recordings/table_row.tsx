import { memo } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Recording } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { Icon } from '../../parts/icon.tsx';
import { GridPart } from './grid_part.tsx';
import { pressed } from './pressed.ts';
import { doubtWords, labelWords, lengthWords, stateLooks, stateOf, stateWords } from './recording_words.ts';
import type { Recordings } from './recordings_store.ts';
import { Tick } from './tick.tsx';

interface TableRowProps {
  id: string;
  place: number;
  top: number;
  /** null: not there yet. */
  recording: Recording | null;
  user_id: string;
  store: StoreApi<Recordings>;
  isCurrent: boolean;
  isSelected: boolean;
}

export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { id, place, top, recording, store, isCurrent, isSelected } = props;
  return (
    <GridPart
      id={id}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      className="table-line table-row"
      data-current={isCurrent || undefined}
      data-selected={isSelected || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={recording ? pressed(store, place, recording.sample_id) : undefined}
    >
      {recording ? <Cells {...props} recording={recording} /> : <Skeleton />}
    </GridPart>
  );
});

function Cells({ recording, user_id, store, place, isSelected }: TableRowProps & { recording: Recording }) {
  const texts = useTexts();
  const { t, dateTime } = texts;
  const { session_id, recorded_at, part } = recording;
  const doubt = doubtWords(recording, texts);
  const state = stateWords(recording, user_id, texts);
  const look = stateLooks[stateOf(recording, user_id)];
  return (
    <>
      <GridPart role="gridcell">
        <Tick store={store} place={place} recording={recording} checked={isSelected} />
      </GridPart>
      <GridPart role="rowheader" className={recording.label === null ? 'soft' : 'row-label'}>
        {labelWords(recording, texts)}
      </GridPart>
      <GridPart role="gridcell" className="row-session" title={session_id ?? undefined}>
        <bdi>{session_id ?? '–'}</bdi>
      </GridPart>
      <GridPart role="gridcell">{recorded_at === null ? '–' : dateTime(recorded_at)}</GridPart>
      <GridPart role="gridcell">{lengthWords(recording, texts)}</GridPart>
      <GridPart role="gridcell">{part === null ? '–' : t(`part.${part}`)}</GridPart>
      <GridPart role="gridcell" title={state} className={`row-state tone-${look.tone}`}>
        <Icon name={look.icon} size={16} />
        <span>{state}</span>
      </GridPart>
      <GridPart role="gridcell" title={doubt ?? undefined}>
        {doubt ?? '–'}
      </GridPart>
    </>
  );
}

function Skeleton() {
  const { t } = useTexts();
  return (
    <GridPart role="gridcell" className="skeleton">
      <span className="visually-hidden">{t('recordings.loading_one')}</span>
    </GridPart>
  );
}
