import type { Race, RaceEntry } from '../../data/schema.ts';

/** A search may try thousands; a window is told of so many at most, ten times a second. */
const SHOWN = 60;

/** What a search has tried, with one try more. The best so far and the latest stay; the oldest others go. */
export function withTry(race: Race | null, entry: RaceEntry, at_most: number | null): Race {
  const entries = [...(race?.entries ?? []), entry];
  const best = bestOf(entries);
  const goes = entries.length > SHOWN ? entries.findIndex((one) => one !== best) : -1;
  return { tried: (race?.tried ?? 0) + 1, at_most, entries: entries.filter((_, index) => index !== goes) };
}

function bestOf(entries: readonly RaceEntry[]): RaceEntry | undefined {
  return entries.reduce<RaceEntry | undefined>(
    (best, one) => (one.score !== null && one.score < (best?.score ?? Infinity) ? one : best),
    undefined,
  );
}
