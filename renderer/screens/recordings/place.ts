import { type Found, placeOf, recordingAt } from './found_pages.ts';

/** Where one is in the list, and on which recording; it may be open without standing in the list. */
export interface Place {
  place: number | null;
  current: number | null;
}

/** After a change the current recording may stand elsewhere; where it has left the list, the one now there is it. */
export function settledIn(found: Found, { place, current }: Place): Partial<Place> {
  const moved = current === null ? null : placeOf(found, current);
  if (moved !== null) return { place: moved };
  if (place === null && current !== null) return {};
  const now = within(place ?? 0, found.total);
  const there = now === null ? null : recordingAt(found, now);
  return now === null || there ? { place: now, current: there?.sample_id ?? null } : {};
}

/** The nearest place that there is; null: the list is empty. */
export function within(place: number, total: number): number | null {
  return total === 0 ? null : Math.min(Math.max(place, 0), total - 1);
}
