import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { useTexts } from '../../app/context.ts';
import { recordingAt } from './found_pages.ts';
import { GridPart } from './grid_part.tsx';
import { Picture } from './picture.tsx';
import type { RecordingListProps } from './recording_list.tsx';
import { useRows } from './use_rows.ts';

const NARROWEST = 180;
const ROW_HEIGHT = 204;

/** The recordings as pictures, as many side by side as there is room for. */
export function RecordingPictures({ store, datasetKey, found, onColumns }: RecordingListProps) {
  const { t } = useTexts();
  const { pages } = store.getState();
  const { place, selection } = useStore(
    store,
    useShallow(({ place, selection }) => ({ place, selection })),
  );
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns(scroller, onColumns);
  const rows = useRows({
    ...{ scroller, pages, place, found, total: found.total },
    ...{ columns, rowHeight: ROW_HEIGHT },
  });
  return (
    <GridPart
      ref={scroller}
      className="recordings-scroller recordings-pictures"
      role="grid"
      aria-label={t('recordings.title')}
      aria-rowcount={Math.ceil(found.total / columns)}
      aria-colcount={columns}
      aria-activedescendant={place === null ? undefined : `picture-${place}`}
    >
      <GridPart role="rowgroup" className="rows" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          <GridPart
            key={index}
            role="row"
            aria-rowindex={index + 1}
            className="picture-row"
            style={{
              transform: `translateY(${start}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            }}
          >
            {placesIn(index, columns, found.total).map((one) => (
              <Picture
                key={one}
                id={`picture-${one}`}
                place={one}
                column={(one % columns) + 1}
                recording={recordingAt(found, one)}
                user_id={datasetKey.user_id}
                store={store}
                isCurrent={one === place}
                isSelected={selection.ids.has(recordingAt(found, one)?.sample_id ?? 0)}
              />
            ))}
          </GridPart>
        ))}
      </GridPart>
    </GridPart>
  );
}

function placesIn(row: number, columns: number, total: number): number[] {
  const first = row * columns;
  return Array.from({ length: Math.min(columns, total - first) }, (_, index) => first + index);
}

function useColumns(scroller: React.RefObject<HTMLElement | null>, onColumns: (columns: number) => void) {
  const [columns, setColumns] = useState(1);
  useEffect(() => {
    if (!scroller.current) return;
    const observer = new ResizeObserver(([entry]) => {
      const fitting = Math.max(1, Math.floor((entry?.contentRect.width ?? 0) / NARROWEST));
      setColumns(fitting);
      onColumns(fitting);
    });
    observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller, onColumns]);
  return columns;
}
