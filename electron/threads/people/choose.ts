import type { PeopleFilter, Person, PersonDataset } from '../../ipc/calls/people.ts';

/** Who of all is meant by a search and a filter. */

const holds: Record<Exclude<PeopleFilter, 'all'>, (dataset: PersonDataset) => boolean> = {
  advised: ({ retraining_advised }) => retraining_advised,
  new: ({ state }) => state === 'new_recordings',
  no_consent: ({ state }) => state === 'no_consent',
  no_model: ({ latest_version }) => latest_version === null,
};

/** Whoever has no recordings at all has no model either. */
export function isMeant({ datasets }: Person, filter: PeopleFilter): boolean {
  if (filter === 'all') return true;
  if (datasets.length === 0) return filter === 'no_model';
  return datasets.some(holds[filter]);
}

export function countMeant(people: readonly Person[]): Record<PeopleFilter, number> {
  const counts = { all: 0, advised: 0, new: 0, no_consent: 0, no_model: 0 };
  const filters = Object.keys(counts) as PeopleFilter[];
  for (const person of people) {
    for (const filter of filters) if (isMeant(person, filter)) counts[filter]++;
  }
  return counts;
}

/** Those whose name holds every word of the search, in any order, without regard to capitals and accents. */
export function matching(people: readonly Person[], search: string): readonly Person[] {
  const words = folded(search).split(/\s+/).filter(Boolean);
  if (words.length === 0) return people;
  return people.filter(({ user_id }) => {
    const name = folded(user_id);
    return words.every((word) => name.includes(word));
  });
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
