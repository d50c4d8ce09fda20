import { AppError } from '../../data/errors.ts';
import { type Part, type PartCounts, partSchema } from '../../data/schema.ts';

/** The shares that a split aims at, of recordings. */
export const PART_SHARES: Readonly<Record<Part, number>> = {
  train: 0.6,
  validation: 0.2,
  test: 0.15,
  holdout: 0.05,
};

/** A label is learned from at least this many recordings before any of them is kept for judging. */
export const TRAIN_FIRST = 2;

export const parts = partSchema.options;

/** How far a part may be from its share, and from how many groups, how small, that can be asked for. */
const TOLERANCE = 0.02;
const ENOUGH_GROUPS = 40;
const LARGEST_GROUP = 0.02;

/** The parts are not as large as they were meant to be, although they could have been. */
export class SplitRatioViolationError extends AppError {}

/** What one split had to work with. */
export interface ShareFacts {
  counts: PartCounts;
  /** Recordings that had to be where they are: their part was stored, or their label is learned first. */
  bound: PartCounts;
  groupSizes: readonly number[];
}

export const emptyCounts = (): PartCounts => ({ train: 0, validation: 0, test: 0, holdout: 0 });

export function countParts(assignments: Iterable<{ part: Part }>): PartCounts {
  const counts = emptyCounts();
  for (const { part } of assignments) counts[part] += 1;
  return counts;
}

export const totalOf = (counts: PartCounts): number => parts.reduce((sum, part) => sum + counts[part], 0);

/**
 * Holds a split to 60/20/15/5 within two points, where there are groups enough, none of them large, and what
 * was bound to a part beforehand leaves room for it.
 * @throws SplitRatioViolationError
 */
export function checkShares(facts: ShareFacts): void {
  const { counts } = facts;
  const total = totalOf(counts);
  const off = parts.filter((part) => Math.abs(counts[part] / total - PART_SHARES[part]) > TOLERANCE + 1e-9);
  if (off.length === 0 || !isReachable(facts, total)) return;
  const shares = parts.map((part) => `${part} ${((100 * counts[part]) / total).toFixed(1)} %`).join(', ');
  throw new SplitRatioViolationError(
    'SPLIT_RATIO_VIOLATION',
    `The parts are ${shares} instead of 60, 20, 15 and 5 %. This is a fault of the app: please report it.`,
    { details: { counts: { ...counts }, groups: facts.groupSizes.length } },
  );
}

function isReachable({ groupSizes, bound }: ShareFacts, total: number): boolean {
  return (
    groupSizes.length >= ENOUGH_GROUPS &&
    groupSizes.every((size) => size <= LARGEST_GROUP * total) &&
    parts.every((part) => bound[part] <= PART_SHARES[part] * total)
  );
}
