import type { DatasetKey } from '../../../data/queries/datasets.ts';
import {
  listAdvised,
  listTrainedAt,
  type PeopleMark,
  peopleChangedAfter,
  peopleMark,
} from '../../../data/queries/people.ts';
import { getUser, listUsers, type User } from '../../../data/queries/users.ts';
import { modalitySchema } from '../../../data/schema.ts';
import type { ReadonlyStore } from '../../../data/store.ts';
import { summariseDatasets, type UserDataset } from '../../handlers/dataset_summary.ts';
import type { Person, PersonDataset } from '../../ipc/calls/people.ts';
import type { KeptPeople } from './kept_people.ts';

/** Someone with the figures that do not depend on what is advised. */
export type Known = User & { datasets: Omit<PersonDataset, 'retraining_advised'>[] };

/** From so many changed people on, reading everybody at once is quicker. */
const MOST_ONE_BY_ONE = 60;

/** Before anything was read. */
const NOTHING: PeopleMark = { seq: -1, deleted: -1, pass_id: -1 };

/**
 * Everybody with what the list shows of them, kept from one page to the next. SQLite tells nearly for free
 * whether anything was written; then only those are read again to whom something happened, so that a training
 * under way, which writes every second, costs nothing.
 */
export class Everyone {
  readonly #store: ReadonlyStore;
  #version = -1;
  #mark = NOTHING;
  #keptMark = NOTHING;
  #known = new Map<string, Known>();
  #people: readonly Person[] = [];

  /** @param kept who was known when the app was closed */
  constructor(store: ReadonlyStore, kept: KeptPeople | null = null) {
    this.#store = store;
    if (kept === null) return;
    this.#known = new Map(kept.people.map((one) => [one.user_id, one]));
    // What is advised is not kept: it is read anew.
    this.#mark = { ...kept.mark, pass_id: NOTHING.pass_id };
    this.#keptMark = kept.mark;
  }

  /** The same array as before where nothing has changed. */
  now(): readonly Person[] {
    const version = this.#store.dataVersion();
    if (version === this.#version) return this.#people;
    this.#store.snapshot(() => this.#catchUp(peopleMark(this.#store)));
    this.#version = version;
    return this.#people;
  }

  /** What to keep; null where that is what was kept before. */
  toKeep(): KeptPeople | null {
    const { seq, deleted } = this.#keptMark;
    if (this.#mark.seq === seq && this.#mark.deleted === deleted) return null;
    return { mark: this.#mark, people: [...this.#known.values()] };
  }

  #catchUp(mark: PeopleMark): void {
    const before = this.#mark;
    if (mark.seq === before.seq && mark.deleted === before.deleted && mark.pass_id === before.pass_id) return;
    const changed = before.deleted === mark.deleted ? peopleChangedAfter(this.#store, before.seq) : null;
    if (changed === null || changed.length > MOST_ONE_BY_ONE) this.#known = readAll(this.#store);
    else for (const user_id of changed) this.#readAgain(user_id);
    this.#people = withAdvice(this.#known, listAdvised(this.#store));
    this.#mark = mark;
  }

  #readAgain(user_id: string): void {
    const user = getUser(this.#store, user_id);
    if (user) this.#known.set(user_id, readOne(this.#store, user));
    else this.#known.delete(user_id);
  }
}

const textOf = ({ user_id, modality }: DatasetKey) => `${modality} ${user_id}`;

function readAll(store: ReadonlyStore): Map<string, Known> {
  const trainedAt = new Map(listTrainedAt(store).map((one) => [textOf(one), one.created_at]));
  const datasets = Map.groupBy(summariseDatasets(store), ({ user_id }) => user_id);
  return new Map(
    listUsers(store).map((user) => [
      user.user_id,
      { ...user, datasets: (datasets.get(user.user_id) ?? []).map((one) => dated(one, trainedAt)) },
    ]),
  );
}

function readOne(store: ReadonlyStore, user: User): Known {
  const keys = modalitySchema.options.map((modality) => ({ user_id: user.user_id, modality }));
  const trainedAt = new Map(
    keys.flatMap((key) => listTrainedAt(store, key)).map((one) => [textOf(one), one.created_at]),
  );
  const datasets = keys.flatMap((key) => summariseDatasets(store, key));
  return { ...user, datasets: datasets.map((one) => dated(one, trainedAt)) };
}

function dated({ user_id, summary }: UserDataset, trainedAt: ReadonlyMap<string, number>) {
  const model_created_at = trainedAt.get(textOf({ user_id, modality: summary.modality })) ?? null;
  return { ...summary, model_created_at };
}

/** A first training is no retraining: of it the state of the recordings speaks. */
function withAdvice(known: ReadonlyMap<string, Known>, advised: readonly DatasetKey[]): Person[] {
  const named = new Set(advised.map(textOf));
  return [...known.values()].map(({ user_id, synthetic, datasets }) => ({
    user_id,
    synthetic,
    datasets: datasets.map((dataset) => ({
      ...dataset,
      retraining_advised: dataset.latest_version !== null && named.has(textOf({ user_id, ...dataset })),
    })),
  }));
}
