import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect } from 'react';
import { useArrived } from '../../parts/use_arrived.ts';
import type { FoundPages } from './found_pages.ts';

interface Rows {
  scroller: RefObject<HTMLDivElement | null>;
  pages: FoundPages;
  total: number;
  /** How many recordings stand in a row. */
  columns: number;
  rowHeight: number;
  /** Where one is in the list. */
  place: number | null;
  /** Tells that what was fetched changed, so that what is missing in sight is asked for again. */
  found: unknown;
}

/** Until the list has been measured: rows that are there at once need not be drawn in a second round. */
const ABOUT = { width: 700, height: 500 };

/**
 * The rows in sight and a few more; asks for what they hold. The row one is on is always among them, since a screen
 * reader is told of it by its id.
 */
export function useRows({ scroller, pages, total, columns, rowHeight, place, found }: Rows) {
  const count = Math.ceil(total / columns);
  const active = place === null ? null : Math.floor(place / columns);
  const rows: Virtualizer<HTMLDivElement, Element> = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: useArrived() ? 6 : 0,
    initialRect: ABOUT,
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      if (active === null || active >= count || inSight.includes(active)) return inSight;
      return [...inSight, active].toSorted((a, b) => a - b);
    },
  });
  const { startIndex = 0, endIndex = 0 } = rows.range ?? {};
  useEffect(() => {
    if (found) void pages.need(startIndex * columns, Math.min((endIndex + 1) * columns, total) - 1);
  }, [pages, startIndex, endIndex, columns, total, found]);
  useEffect(() => {
    if (active !== null) rows.scrollToIndex(active, { align: 'auto' });
  }, [active, rows]);
  return rows;
}
