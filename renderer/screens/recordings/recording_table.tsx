import { useRef } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useTexts } from '../../app/context.ts';
import { Icon } from '../../parts/icon.tsx';
import { recordingAt, type Sort } from './found_pages.ts';
import { GridPart } from './grid_part.tsx';
import type { RecordingListProps } from './recording_list.tsx';
import { TableRow } from './table_row.tsx';
import { useRows } from './use_rows.ts';

const ROW_HEIGHT = 48;

const columns = [
  { name: 'label', sort: 'label' },
  { name: 'session_id', sort: 'session_id' },
  { name: 'recorded_at', sort: 'recorded_at' },
  { name: 'length', sort: 'length' },
  { name: 'part', sort: null },
  { name: 'state', sort: null },
  { name: 'doubt', sort: 'doubt' },
] as const;

/**
 * The recordings as a table. The focus stays on the table itself and names the row one is on, because the rows come
 * and go while one scrolls.
 */
export function RecordingTable({ store, datasetKey, found }: RecordingListProps) {
  const { t } = useTexts();
  const { pages, sortBy } = store.getState();
  const { place, selection, query } = useStore(
    store,
    useShallow(({ place, selection, query }) => ({ place, selection, query })),
  );
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useRows({
    ...{ scroller, pages, place, found, total: found.total },
    ...{ columns: 1, rowHeight: ROW_HEIGHT },
  });
  return (
    <GridPart
      ref={scroller}
      className="recordings-scroller recordings-table"
      data-checking={query.filter.show === 'check' || undefined}
      role="grid"
      aria-label={t('recordings.title')}
      aria-rowcount={found.total + 1}
      aria-activedescendant={place === null ? undefined : rowId(place)}
    >
      <GridPart role="rowgroup" className="table-head">
        <Head query={query} sortBy={sortBy} />
      </GridPart>
      <GridPart role="rowgroup" className="rows" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <TableRow
            key={index}
            id={rowId(index)}
            place={index}
            top={start}
            recording={recordingAt(found, index)}
            user_id={datasetKey.user_id}
            store={store}
            isCurrent={index === place}
            isSelected={selection.ids.has(recordingAt(found, index)?.sample_id ?? 0)}
          />
        ))}
      </GridPart>
    </GridPart>
  );
}

const rowId = (place: number) => `recording-${place}`;

interface HeadProps {
  query: { sort: Sort; descending: boolean };
  sortBy(sort: Sort): void;
}

function Head({ query, sortBy }: HeadProps) {
  const { t } = useTexts();
  return (
    <GridPart role="row" aria-rowindex={1} className="table-line">
      <GridPart role="columnheader">
        <span className="visually-hidden">{t('recordings.select')}</span>
      </GridPart>
      {columns.map(({ name, sort }) => {
        const direction = query.descending ? 'descending' : 'ascending';
        if (!sort) {
          return (
            <GridPart key={name} role="columnheader">
              {t(`recordings.column.${name}`)}
            </GridPart>
          );
        }
        return (
          <GridPart key={name} role="columnheader" aria-sort={query.sort === sort ? direction : 'none'}>
            <button type="button" className="sort-button" onClick={() => sortBy(sort)}>
              {t(`recordings.column.${name}`)}
              {query.sort === sort && <Icon name="down" size={16} />}
            </button>
          </GridPart>
        );
      })}
    </GridPart>
  );
}
