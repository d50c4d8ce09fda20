import type { Part, PartCounts, SampleFacts } from '../../data/schema.ts';
import { emptyCounts, PART_SHARES, parts, TRAIN_FIRST, totalOf } from './shares.ts';

type Labelled = readonly Pick<SampleFacts, 'label'>[];

/** How many recordings each part has, as a whole and of each label. */
export class Tally {
  readonly all: PartCounts = emptyCounts();
  readonly #byLabel = new Map<string | null, PartCounts>();

  /** @param sign -1 takes them away again */
  add(members: Labelled, part: Part, sign = 1): void {
    this.all[part] += sign * members.length;
    for (const { label } of members) this.#of(label)[part] += sign;
  }

  /** Whether one of their labels has too few recordings to learn from yet. */
  isLearnedFirst(members: Labelled): boolean {
    return members.some(({ label }) => this.#of(label).train < TRAIN_FIRST);
  }

  /**
   * The part that lacks the most, over the members' labels and over the whole. A test is formed before
   * validation: without the one nothing can be said, without the other training still works.
   */
  neediest(members: Labelled): Part {
    const most = parts
      .map((part) => ({ part, lack: this.#lackWith(members, part) }))
      .reduce((a, b) => (b.lack > a.lack ? b : a)).part;
    return most === 'validation' && this.all.test === 0 ? 'test' : most;
  }

  /** Recordings that a part is short of its share of the whole. */
  lack(part: Part): number {
    return lacking(this.all, 0, part);
  }

  /** How much better the members' labels are spread once they go from one part to another. */
  gain(members: Labelled, from: Part, to: Part): number {
    return this.#labelLack(members, to, 0) - this.#labelLack(members, from, 0);
  }

  #lackWith(members: Labelled, part: Part): number {
    return this.#labelLack(members, part, 1) + lacking(this.all, members.length, part);
  }

  /** @param coming 1 where the members are still to be counted, 0 where they are in */
  #labelLack(members: Labelled, part: Part, coming: 0 | 1): number {
    const byLabel = Map.groupBy(members, ({ label }) => label);
    return [...byLabel].reduce(
      (sum, [label, of]) => sum + lacking(this.#of(label), coming * of.length, part),
      0,
    );
  }

  #of(label: string | null): PartCounts {
    const known = this.#byLabel.get(label);
    if (known) return known;
    const counts = emptyCounts();
    this.#byLabel.set(label, counts);
    return counts;
  }
}

/** Recordings that a part is short of its share once `coming` more are there. */
function lacking(counts: PartCounts, coming: number, part: Part): number {
  return PART_SHARES[part] * (totalOf(counts) + coming) - counts[part];
}
