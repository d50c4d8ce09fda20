import { type Part, type PartCounts, partSchema, type SplitFilePart } from '../../data/schema.ts';
import type { DuplicateGroup } from '../quality/near_duplicates.ts';
import type { TrainingSample } from '../training.ts';
import { fixedSplit } from './fixed_split.ts';
import { groupNames } from './groups.ts';
import type { LeftOut } from './leakage.ts';
import { ownSplit } from './own_split.ts';
import { countParts } from './shares.ts';
import type { Assignment } from './split.ts';
import { duplicatesOf, type TieInPlay, tiesInPlay, tiesOf } from './ties.ts';

/** Who plays which part in one training. */
export interface Partition {
  /** For the store to keep; empty when a split file fixed the parts for this run alone. */
  assignments: Assignment[];
  /** The part of every recording in play. */
  partition: Assignment[];
  members: Record<Part, TrainingSample[]>;
  counts: PartCounts;
  /** The group of every recording in play, by `sample_id`: never to be taken apart, in folds as in resampling. */
  groups: ReadonlyMap<number, string>;
  /** Recordings that no part can take without a leak. */
  leftOut: LeftOut[];
  /** Whether a split file fixed the parts. */
  fixed: boolean;
  /** Everything that ties recordings in play together. */
  ties: readonly TieInPlay[];
}

/**
 * Puts every recording into its part. What shares a session, a capture or content, or is a near-duplicate,
 * goes together; what cannot without moving a stored part is left out by name.
 * @param duplicates where they are known already
 * @throws DataLeakageError, SplitRatioViolationError, RefusedError SPLIT_FILE_NO_MATCH
 */
export function partitionOf(
  trainable: readonly TrainingSample[],
  fixedParts: ReadonlyMap<string, SplitFilePart> | undefined,
  duplicates: readonly DuplicateGroup[] = duplicatesOf(trainable),
): Partition {
  const facts = trainable.map((sample) => sample.facts);
  const allTies = tiesOf(facts, duplicates);
  const { partition, leftOut } = fixedParts
    ? fixedSplit(facts, allTies, fixedParts)
    : ownSplit(trainable, allTies);
  const partOf = new Map(partition.map(({ sample_id, part }) => [sample_id, part]));
  const inPlay = trainable.filter((sample) => partOf.has(sample.facts.sample_id));
  const ties = tiesInPlay(allTies, trainable, (id) => partOf.has(id));
  return {
    assignments: fixedParts ? [] : partition,
    partition,
    members: membersOf(inPlay, partOf),
    counts: countParts(partition),
    groups: groupNames(inPlay, ties),
    leftOut,
    fixed: fixedParts !== undefined,
    ties,
  };
}

function membersOf(inPlay: readonly TrainingSample[], partOf: ReadonlyMap<number, Part>) {
  const members: Partition['members'] = { train: [], validation: [], test: [], holdout: [] };
  for (const sample of inPlay) {
    const part = partOf.get(sample.facts.sample_id);
    if (part) members[part].push(sample);
  }
  return members;
}

/** Labels that occur where a training looks, in code-point order: their index is the class. */
export function labelsOf(members: Partition['members']): string[] {
  const open = partSchema.exclude(['holdout']).options.flatMap((part) => members[part]);
  return [...new Set(open.map(({ facts }) => facts.label ?? ''))].sort(byCodePoint);
}

/** As scikit-learn sorts its classes; JavaScript's own order goes by UTF-16 and differs beyond U+D7FF. */
function byCodePoint(a: string, b: string): number {
  const [left, right] = [[...a], [...b]].map((text) =>
    text.map((character) => character.codePointAt(0) ?? 0),
  );
  const differs = left?.findIndex((point, i) => point !== right?.[i]) ?? -1;
  if (differs === -1) return a.length - b.length;
  return (left?.[differs] ?? 0) - (right?.[differs] ?? -1);
}
