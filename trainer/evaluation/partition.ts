import { type Part, type PartCounts, partSchema, type SplitFilePart } from '../../data/schema.ts';
import { isOtherPerformer } from '../quality/trainable.ts';
import type { TrainingSample } from '../training.ts';
import { type Assignment, assignParts, countParts, fixedAssignments, groupOf } from './split.ts';

/** Who plays which part in one training. */
export interface Partition {
  /** For the store to keep; empty when a split file fixed the parts for this run alone. */
  assignments: Assignment[];
  /** The part of every recording in play. */
  partition: Assignment[];
  members: Record<Part, TrainingSample[]>;
  counts: PartCounts;
}

/** @throws DataLeakageError, RefusedError SPLIT_FILE_NO_MATCH */
export function partitionOf(
  trainable: readonly TrainingSample[],
  fixedParts: ReadonlyMap<string, SplitFilePart> | undefined,
): Partition {
  const partition = fixedParts
    ? fixedAssignments(
        trainable.map(({ facts }) => facts),
        fixedParts,
      )
    : stableAssignments(trainable);
  const bySample = new Map(trainable.map((sample) => [sample.facts.sample_id, sample]));
  const members: Partition['members'] = { train: [], validation: [], test: [], holdout: [] };
  for (const { sample_id, part } of partition) {
    const sample = bySample.get(sample_id);
    if (sample) members[part].push(sample);
  }
  return { assignments: fixedParts ? [] : partition, partition, members, counts: countParts(partition) };
}

/** Labels that occur where a training looks, in code-point order: their index is the class. */
export function labelsOf(members: Partition['members']): string[] {
  const open = partSchema.exclude(['holdout']).options.flatMap((part) => members[part]);
  return [...new Set(open.map(({ facts }) => facts.label ?? ''))].sort(byCodePoint);
}

/**
 * What somebody else performed is learned from but never judged by: it joins the train part, or stays out
 * where its session belongs to another part.
 */
function stableAssignments(trainable: readonly TrainingSample[]): Assignment[] {
  const facts = trainable.map((sample) => sample.facts);
  const own = assignParts(facts.filter((one) => !isOtherPerformer(one)));
  const partOf = new Map(own.map(({ sample_id, part }) => [sample_id, part]));
  const groupParts = new Map(
    facts.flatMap((one) => {
      const part = partOf.get(one.sample_id);
      return part ? [[groupOf(one), part] as const] : [];
    }),
  );
  const carers = facts
    .filter(isOtherPerformer)
    .filter((one) => (groupParts.get(groupOf(one)) ?? 'train') === 'train');
  return [...own, ...carers.map(({ sample_id }) => ({ sample_id, part: 'train' as const }))];
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
