import { defaultRangeExtractor, type Range, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type FocusEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { Person } from '../../../electron/ipc/contract.ts';
import { useTexts } from '../../app/context.ts';
import { useArrived } from '../../parts/use_arrived.ts';
import type { People } from './people_store.ts';
import { PersonCard } from './person_card.tsx';

const GAP = 16;
/** Before a card was seen: its head and a row for each modality. */
const heightOf = (person: Person | undefined) => 82 + 54 * Math.max(1, person?.datasets.length ?? 2);

/**
 * Of thousands only those in sight are there. The list says how many there are and where each stands; whoever has
 * the focus stays, wherever the page is scrolled to.
 */
export function PeopleList({ store, total }: { store: StoreApi<People>; total: number }) {
  const { t } = useTexts();
  const { people, show } = useStore(store);
  const [now] = useState(() => Date.now());
  const list = useRef<HTMLUListElement>(null);
  const focus = useFocused();
  const virtual = useWindowVirtualizer({
    count: total,
    gap: GAP,
    overscan: useArrived() ? 4 : 0,
    scrollMargin: useTopOf(list),
    estimateSize: (place) => heightOf(people.get(place)),
    rangeExtractor: (range: Range) => withFocused(range, focus.place),
  });
  const cards = virtual.getVirtualItems();
  const { startIndex = 0, endIndex = 0 } = virtual.range ?? {};
  useEffect(() => show(startIndex, endIndex), [show, startIndex, endIndex]);
  return (
    <ul
      ref={list}
      aria-label={t('people.title')}
      className="people-list"
      style={{ blockSize: virtual.getTotalSize() }}
      onFocus={focus.follow}
      onBlur={focus.leave}
    >
      {cards.map(({ index, key, start }) => {
        const person = people.get(index);
        return (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            aria-setsize={total}
            aria-posinset={index + 1}
            aria-busy={person === undefined}
            style={{ translate: `0 ${start - virtual.options.scrollMargin}px` }}
          >
            {person ? <PersonCard person={person} now={now} /> : <Placeholder />}
          </li>
        );
      })}
    </ul>
  );
}

/** As tall as a card, so that nothing jumps when it comes. */
function Placeholder() {
  const { t } = useTexts();
  return <p className="card people-placeholder soft">{t('app.loading')}</p>;
}

function useFocused() {
  const [place, setPlace] = useState<number | null>(null);
  return {
    place,
    follow: ({ target }: FocusEvent) => {
      const index = target.closest('[data-index]')?.getAttribute('data-index');
      setPlace(index === null || index === undefined ? null : Number(index));
    },
    leave: () => setPlace(null),
  };
}

function withFocused(range: Range, place: number | null): number[] {
  const seen = defaultRangeExtractor(range);
  if (place === null || place >= range.count) return seen;
  const around = [place - 1, place, place + 1].filter((one) => one >= 0 && one < range.count);
  return [...new Set([...seen, ...around])].sort((a, b) => a - b);
}

/** How far below the top of the page the list begins. */
function useTopOf(list: React.RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current) setTop(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list]);
  return top;
}
