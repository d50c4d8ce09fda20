import type { PeopleSort, Person, PersonDataset } from '../../ipc/calls/people.ts';

/** How the list of people can be ordered; equals stand by name. */

const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** What asks for a person's attention most comes first. */
const urgency = ['trained', 'collecting', 'no_consent', 'ready', 'new_recordings', 'advised'] as const;

const figures: Record<Exclude<PeopleSort, 'name'>, (person: Person) => readonly number[]> = {
  attention: attentionOf,
  last_recorded: ({ datasets }) => [-highest(datasets.map((one) => one.last_recorded_at))],
  oldest_model: ({ datasets }) => [
    Math.min(...datasets.map((one) => one.model_created_at ?? Number.POSITIVE_INFINITY)),
  ],
};

export function orderPeople(people: readonly Person[], sort: PeopleSort): Person[] {
  const named = people.toSorted((a, b) => byName.compare(a.user_id, b.user_id));
  if (sort === 'name') return named;
  const figure = figures[sort];
  return named
    .map((person) => ({ person, figures: figure(person) }))
    .sort((a, b) => compare(a.figures, b.figures))
    .map(({ person }) => person);
}

/** First how urgent, then how much is new. */
function attentionOf({ datasets }: Person): readonly number[] {
  const most = Math.max(...datasets.map(urgencyOf), -1);
  const fresh = datasets.filter((one) => urgencyOf(one) === most).map((one) => one.new_since_training);
  return [-most, -highest(fresh)];
}

function urgencyOf({ state, retraining_advised }: PersonDataset): number {
  return urgency.indexOf(retraining_advised ? 'advised' : state);
}

function highest(values: readonly (number | null)[]): number {
  return Math.max(...values.map((value) => value ?? Number.NEGATIVE_INFINITY), Number.NEGATIVE_INFINITY);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((value, i) => value !== b[i]);
  if (differs < 0) return 0;
  return (a[differs] ?? 0) < (b[differs] ?? 0) ? -1 : 1;
}
