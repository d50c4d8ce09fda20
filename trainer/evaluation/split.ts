import type { Part, PartCounts, SampleFacts } from '../../data/schema.ts';
import { isOtherPerformer } from '../quality/trainable.ts';
import { sha256Hex } from '../sha256.ts';
import { checkShares, emptyCounts, parts } from './shares.ts';
import { Tally } from './tally.ts';
import type { Unit } from './units.ts';

export interface Assignment {
  sample_id: number;
  part: Part;
}

/** A unit of the person's own recordings on its way to a part. */
interface Placing {
  unit: Unit;
  own: readonly SampleFacts[];
  order: string;
  part: Part;
  /** Whether nothing else was possible: it was stored, or a label is learned first. */
  bound: boolean;
}

/**
 * The part of every unit, for ever: one that has a part keeps it, whatever comes later. New units come
 * largest first, then in the order of a hash, and each goes where its labels and the shares of the whole ask
 * for it most. Where there are too few, a part stays empty: it is not formed yet. What somebody else
 * performed is never judged by and does not count: a unit of nothing else trains.
 * @throws SplitRatioViolationError
 */
export function assignUnits(units: readonly Unit[]): Map<Unit, Part> {
  const tally = new Tally();
  const placed = units.map(placingOf);
  for (const { own, part, bound } of placed) if (bound) tally.add(own, part);
  const fresh = placed.filter(({ bound, own }) => !bound && own.length > 0).sort(largestFirst);
  for (const placing of fresh) {
    placing.bound = tally.isLearnedFirst(placing.own);
    placing.part = placing.bound ? 'train' : tally.neediest(placing.own);
    tally.add(placing.own, placing.part);
  }
  evenOut(
    fresh.filter(({ bound }) => !bound),
    tally,
  );
  checkShares({
    counts: tally.all,
    bound: sizesOf(placed.filter(({ bound }) => bound)),
    groupSizes: placed.map(({ own }) => own.length).filter((size) => size > 0),
  });
  return new Map(placed.map(({ unit, part }) => [unit, part]));
}

function placingOf(unit: Unit): Placing {
  const own = unit.members.filter((facts) => !isOtherPerformer(facts));
  const order = orderOf(own);
  return { unit, own, order, part: unit.part ?? 'train', bound: unit.part !== null };
}

function largestFirst(a: Placing, b: Placing): number {
  return b.own.length - a.own.length || (a.order < b.order ? -1 : 1);
}

/** A hash, so that neither the order of import nor of names decides; the same on every machine. */
function orderOf(members: readonly SampleFacts[]): string {
  const names = members
    .map(({ session_id, external_id }) => JSON.stringify([session_id, external_id]))
    .sort();
  const { user_id = '', modality = '', sample_id = 0 } = members[0] ?? {};
  return `${sha256Hex(`${user_id}|${modality}|${names[0] ?? ''}`)} ${sample_id.toString().padStart(16, '0')}`;
}

/**
 * Moves units from the part that has too much to the one that lacks most while that evens them out: a move
 * of s recordings lowers the sum of squares where s is less than the one has over and the other lacks. At
 * the end no part is off by more than three quarters of the largest unit that may move.
 */
function evenOut(movable: readonly Placing[], tally: Tally): void {
  for (let moves = 0; moves < movable.length; moves++) {
    const lacks = parts.map((part) => ({ part, lack: tally.lack(part) })).sort((a, b) => a.lack - b.lack);
    const [from, to] = [lacks[0], lacks.at(-1)];
    if (!from || !to) return;
    const room = Math.min(to.lack - from.lack, tally.all[from.part]);
    const [first, ...others] = movable.filter(({ part, own }) => part === from.part && own.length < room);
    if (!first) return;
    const gainOf = ({ own }: Placing) => tally.gain(own, from.part, to.part);
    const best = others.reduce((most, one) => (gainOf(one) > gainOf(most) ? one : most), first);
    tally.add(best.own, best.part, -1);
    best.part = to.part;
    tally.add(best.own, best.part);
  }
}

function sizesOf(placed: readonly Placing[]): PartCounts {
  const counts = emptyCounts();
  for (const { own, part } of placed) counts[part] += own.length;
  return counts;
}
