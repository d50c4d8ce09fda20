import type { Part, SampleFacts } from '../../data/schema.ts';
import { isOtherPerformer } from '../quality/trainable.ts';
import { DisjointSets } from './disjoint_sets.ts';
import { DataLeakageError, type LeftOut } from './leakage.ts';
import type { Tie } from './ties.ts';

/** Parts from the one that must stay unseen the most. */
export const STRICTEST_FIRST: readonly Part[] = ['holdout', 'test', 'validation', 'train'];

/** Recordings that are given a part together. */
export interface Unit {
  members: readonly SampleFacts[];
  /** The part that its recordings have already. */
  part: Part | null;
}

const reasons: Record<Tie['kind'], LeftOut['reason']> = {
  session: 'session_in_other_part',
  capture: 'capture_in_other_part',
  content: 'duplicate_in_other_part',
  near_duplicate: 'duplicate_in_other_part',
};

/** Whether two recordings of different parts are near-duplicates by themselves, not only through a third. */
export type StraddlesParts = (stored: readonly SampleFacts[]) => boolean;

/**
 * Joins what is tied together into units. A stored part never moves: where a tie would join two units of
 * different parts, its new recordings in the part that gives way are left out.
 * @throws DataLeakageError when stored recordings that are tied together stand in two parts
 */
export function unitsOf(
  samples: readonly SampleFacts[],
  ties: readonly Tie[],
  straddlesParts: StraddlesParts,
): { units: Unit[]; leftOut: LeftOut[] } {
  const joining = new Joining(samples, straddlesParts);
  for (const tie of ties) joining.settle(tie);
  return { units: joining.units(), leftOut: [...joining.leftOut.values()] };
}

class Joining {
  readonly leftOut = new Map<number, LeftOut>();
  readonly #samples: readonly SampleFacts[];
  readonly #straddlesParts: StraddlesParts;
  readonly #sets: DisjointSets;
  /** The part of each set, by its first element. */
  readonly #parts = new Map<number, Part>();

  constructor(samples: readonly SampleFacts[], straddlesParts: StraddlesParts) {
    this.#samples = samples;
    this.#straddlesParts = straddlesParts;
    this.#sets = new DisjointSets(samples.length);
    for (const [place, { part }] of samples.entries()) if (part !== null) this.#parts.set(place, part);
  }

  settle(tie: Tie): void {
    const present = tie.members.filter((place) => !this.leftOut.has(place));
    const found = new Set(present.flatMap((place) => this.#partOf(place) ?? []));
    this.#join(found.size < 2 ? present : this.#resolve(tie, present, found));
  }

  /** Leaves out what has to give way and answers what may still be joined. */
  #resolve(tie: Tie, present: readonly number[], found: ReadonlySet<Part>): number[] {
    const firm = present.flatMap((place) => this.#samples[place] ?? []).filter(isFirm);
    const stored = new Set(firm.flatMap(({ part }) => part ?? []));
    if (stored.size > 1) this.#refuseContradiction(tie, firm);
    const kept = STRICTEST_FIRST.find((part) => (stored.size > 0 ? stored : found).has(part)) ?? 'test';
    const stays = (place: number) => stored.size < 2 && (this.#partOf(place) ?? kept) === kept;
    const home = present.find((place) => this.#partOf(place) === kept);
    for (const place of present) if (!stays(place)) this.#leaveOut(place, tie, home, kept);
    return present.filter(stays);
  }

  units(): Unit[] {
    const present = [...this.#samples.keys()].filter((place) => !this.leftOut.has(place));
    return [...Map.groupBy(present, (place) => this.#sets.find(place))].map(([first, places]) => ({
      members: places.flatMap((place) => this.#samples[place] ?? []),
      part: this.#parts.get(first) ?? null,
    }));
  }

  #partOf(place: number): Part | undefined {
    return this.#parts.get(this.#sets.find(place));
  }

  #join([first, ...others]: readonly number[]): void {
    if (first === undefined) return;
    for (const other of others) {
      const part = this.#partOf(first) ?? this.#partOf(other);
      this.#sets.join(first, other);
      if (part !== undefined) this.#parts.set(this.#sets.find(first), part);
    }
  }

  #leaveOut(place: number, { kind }: Tie, home: number | undefined, part: Part): void {
    const [facts, of] = [this.#samples[place], this.#samples[home ?? -1]];
    if (!facts || !of || isFirm(facts)) return;
    this.leftOut.set(place, {
      sample_id: facts.sample_id,
      external_id: facts.external_id,
      reason: reasons[kind],
      of: of.sample_id,
      part,
    });
  }

  /** Stored recordings that only a new one makes look alike are no contradiction: the new one stays out. */
  #refuseContradiction({ kind, name }: Tie, stored: readonly SampleFacts[]): void {
    if (kind === 'near_duplicate' && !this.#straddlesParts(stored)) return;
    const parts = [...new Set(stored.flatMap(({ part }) => part ?? []))];
    const sample_ids = stored.map(({ sample_id }) => sample_id);
    const message = `The recordings of ${name} stand in ${parts.join(' and in ')}.`;
    throw new DataLeakageError(message, { kind, group: name, parts, sample_ids });
  }
}

/** What the person did and what is stored stays; what somebody else performed gives way. */
function isFirm(facts: SampleFacts): boolean {
  return facts.part !== null && !isOtherPerformer(facts);
}
