import type { DatasetKey } from '../../data/queries/datasets.ts';
import { pairEvents } from '../../data/queries/retraining/events.ts';
import { listPairs, movedAfter, newestJournalSeq } from '../../data/queries/retraining/journal.ts';
import type { RetrainingEvent } from '../../data/retraining/event_schema.ts';
import type { PairSimulation } from '../../data/retraining/simulation_schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';

/** What one (user, modality) lived through, by time. */
export interface SimulatedHistory extends DatasetKey {
  events: readonly RetrainingEvent[];
  /** What was simulated with it last, by everything that it depended on. */
  known: Map<string, PairSimulation>;
}

/** Everyone, or those who are named. */
export interface Whom {
  user_id?: DatasetKey['user_id'] | undefined;
  modality?: DatasetKey['modality'] | undefined;
}

/** How many events are kept in memory: about 100 bytes each, 50 MB in all. What is beyond is read each time. */
const EVENTS_KEPT = 500_000;

/**
 * The histories that simulations replay. They are read once and kept while nothing happens to their person, as the
 * window asks again at every movement of a threshold.
 */
export class SimulationHistories {
  readonly #kept = new Map<string, SimulatedHistory>();
  readonly #most: number;
  #events = 0;
  #seq = 0;

  constructor(events_kept = EVENTS_KEPT) {
    this.#most = events_kept;
  }

  /** How many events are kept. */
  get size(): number {
    return this.#events;
  }

  /** Wants to be called in a snapshot of the store. */
  *of(store: ReadonlyStore, only: Whom): Generator<SimulatedHistory> {
    this.#forgetMoved(store);
    for (const { user_id, modality } of listPairs(store)) {
      if (only.user_id !== undefined && only.user_id !== user_id) continue;
      if (only.modality !== undefined && only.modality !== modality) continue;
      yield this.#kept.get(keyOf({ user_id, modality })) ?? this.#read(store, { user_id, modality });
    }
  }

  #read(store: ReadonlyStore, key: DatasetKey): SimulatedHistory {
    const history = { ...key, events: [...pairEvents(store, key, 'recorded')], known: new Map() };
    if (this.#events + history.events.length <= this.#most) {
      this.#kept.set(keyOf(key), history);
      this.#events += history.events.length;
    }
    return history;
  }

  #forgetMoved(store: ReadonlyStore): void {
    const seq = newestJournalSeq(store);
    if (seq === this.#seq) return;
    const moved = new Set(movedAfter(store, this.#seq).map(({ user_id }) => user_id));
    for (const [key, { user_id, events }] of this.#kept) {
      if (!moved.has(user_id)) continue;
      this.#kept.delete(key);
      this.#events -= events.length;
    }
    this.#seq = seq;
  }
}

const keyOf = ({ user_id, modality }: DatasetKey): string => `${modality} ${user_id}`;
