import type { MouseEvent } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Recordings } from './recordings_store.ts';

/** A press opens a recording; with Shift it selects all up to it, with Ctrl or Cmd it alone. */
export function pressed(store: StoreApi<Recordings>, place: number, sample_id: number) {
  return ({ shiftKey, ctrlKey, metaKey }: MouseEvent) => {
    const { extendTo, goTo, toggle } = store.getState();
    if (shiftKey) return void extendTo(place);
    goTo(place);
    if (ctrlKey || metaKey) toggle(sample_id);
  };
}
