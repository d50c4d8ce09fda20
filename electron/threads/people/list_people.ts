import type { ReadonlyStore } from '../../../data/store.ts';
import type { PeopleSort, Person } from '../../ipc/calls/people.ts';
import type { CallOutput, ParsedInput } from '../../ipc/contract.ts';
import { countMeant, isMeant, matching } from './choose.ts';
import { Everyone } from './everyone.ts';
import { readKeptPeople, writeKeptPeople } from './kept_people.ts';
import { orderPeople } from './order.ts';

/** The list as it stands, and each order of it that somebody asked for. */
interface Shelf {
  everyone: Everyone;
  people: readonly Person[];
  ordered: Map<PeopleSort, readonly Person[]>;
}

const shelves = new WeakMap<ReadonlyStore, Shelf>();

/** A page of the people. What it takes is kept until the store changes. */
export function listPeople(
  store: ReadonlyStore,
  { search, sort, filter, offset, limit }: ParsedInput<'people.list'>,
): CallOutput<'people.list'> {
  const shelf = shelfOf(store);
  const found = matching(inOrder(shelf, sort), search);
  const meant = filter === 'all' ? found : found.filter((person) => isMeant(person, filter));
  return {
    people: meant.slice(offset, offset + limit),
    total: meant.length,
    counts: countMeant(found),
    everyone: shelf.people.length,
  };
}

/** Reads ahead what the first page takes. */
export function preparePeople(store: ReadonlyStore): void {
  countMeant(inOrder(shelfOf(store), 'attention'));
}

/** Has the next start begin with what is known now. */
export function keepPeople(store: ReadonlyStore): void {
  const known = shelves.get(store)?.everyone.toKeep();
  if (known) writeKeptPeople(store, known);
}

/** Everyone there is, by name. */
export function listEveryone(store: ReadonlyStore): Person[] {
  return shelfOf(store).people.toSorted((a, b) => (a.user_id < b.user_id ? -1 : 1));
}

function shelfOf(store: ReadonlyStore): Shelf {
  const shelf = shelves.get(store) ?? {
    everyone: new Everyone(store, readKeptPeople(store)),
    people: [],
    ordered: new Map(),
  };
  shelves.set(store, shelf);
  const people = shelf.everyone.now();
  if (people !== shelf.people) Object.assign(shelf, { people, ordered: new Map() });
  return shelf;
}

function inOrder({ people, ordered }: Shelf, sort: PeopleSort): readonly Person[] {
  const known = ordered.get(sort) ?? orderPeople(people, sort);
  ordered.set(sort, known);
  return known;
}
