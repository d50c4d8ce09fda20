import type { Modality } from '../../schema.ts';
import type { Answer, Mention } from './pair_record.ts';

/** Something with the import that brought it: its place among the user's imports, from 0. */
export interface Arrived<T> {
  row: T;
  from: number;
}

/** What is known of the sessions of a user, as of any import. */
export class SessionKnowledge {
  readonly #modalities = new Map<string, Arrived<Modality>[]>();
  /** The recognitions of each session by time. */
  readonly #recognitions = new Map<string, Arrived<Answer>[]>();
  /** The sessions that an import taught something about. */
  readonly #taught = new Map<number, Set<string>>();

  constructor(mentions: readonly Arrived<Mention>[], answers: readonly Arrived<Answer>[]) {
    for (const { row, from } of mentions) {
      push(this.#modalities, row.session_id, { row: row.modality, from });
      this.#teach(from, row.session_id);
    }
    const recognitions = answers.filter(({ row }) => !row.apart);
    for (const one of recognitions.toSorted(byTime)) {
      if (one.row.session_id === null) continue;
      push(this.#recognitions, one.row.session_id, one);
      this.#teach(one.from, one.row.session_id);
    }
  }

  /** The sessions of which an import brought a modality or a recognition. */
  taughtBy(place: number): Iterable<string> {
    return this.#taught.get(place) ?? [];
  }

  /** The modality of a session that has exactly one. */
  modalityOf(session_id: string | null, asOf: number): Modality | null {
    const known = (this.#modalities.get(session_id ?? '') ?? []).filter(({ from }) => from <= asOf);
    return known.length === 1 ? (known[0]?.row ?? null) : null;
  }

  /** The latest recognition of a session at or before a moment. */
  recognitionAt(session_id: string | null, at: number, asOf: number): Answer | null {
    const recognitions = this.#recognitions.get(session_id ?? '') ?? [];
    for (let i = following(recognitions, at) - 1; i >= 0; i--) {
      const one = recognitions[i];
      if (one && one.from <= asOf) return one.row;
    }
    return null;
  }

  #teach(place: number, session_id: string): void {
    const sessions = this.#taught.get(place) ?? new Set<string>();
    this.#taught.set(place, sessions.add(session_id));
  }
}

export function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

const byTime = (a: Arrived<Answer>, b: Arrived<Answer>): number =>
  a.row.recorded_at - b.row.recorded_at || a.row.id - b.row.id;

/** The place of the first recognition after a moment. */
function following(recognitions: readonly Arrived<Answer>[], at: number): number {
  let [low, high] = [0, recognitions.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((recognitions[middle]?.row.recorded_at ?? Infinity) <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
