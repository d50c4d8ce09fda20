import type { Part, SampleFacts } from '../../data/schema.ts';
import { isOtherPerformer } from '../quality/trainable.ts';
import type { TrainingSample } from '../training.ts';
import type { LeftOut } from './leakage.ts';
import { type Assignment, assignUnits } from './split.ts';
import { duplicatesOf, type Tie } from './ties.ts';
import { type Unit, unitsOf } from './units.ts';

/** The app's own split, which grows with every session and never moves what it holds. */
export function ownSplit(
  trainable: readonly TrainingSample[],
  ties: readonly Tie[],
): { partition: Assignment[]; leftOut: LeftOut[] } {
  const facts = trainable.map((sample) => sample.facts);
  const { units, leftOut } = unitsOf(facts, ties, (stored) => straddlesParts(trainable, stored));
  const placed = [...assignUnits(units)].map(([unit, part]) => withoutStandIns(unit, part));
  const partOf = new Map(
    placed.flatMap(({ members, part }) => members.map(({ sample_id }) => [sample_id, part] as const)),
  );
  const partition = facts.flatMap(({ sample_id }) => {
    const part = partOf.get(sample_id);
    return part ? [{ sample_id, part }] : [];
  });
  return { partition, leftOut: [...leftOut, ...placed.flatMap((unit) => unit.leftOut)] };
}

/** Whether stored recordings of different parts are near-duplicates without the help of a third. */
function straddlesParts(trainable: readonly TrainingSample[], stored: readonly SampleFacts[]): boolean {
  const parts = new Map(stored.map(({ sample_id, part }) => [sample_id, part]));
  const alike = duplicatesOf(trainable.filter((sample) => parts.has(sample.facts.sample_id)));
  return alike.some(({ sample_ids }) => new Set(sample_ids.map((id) => parts.get(id))).size > 1);
}

/** What somebody else performed is learned from but never judged by: it stays out of every part but train. */
function withoutStandIns({ members }: Unit, part: Part) {
  if (part === 'train') return { members, part, leftOut: [] };
  const own = members.filter((facts) => !isOtherPerformer(facts));
  const leftOut = members.filter(isOtherPerformer).map(
    ({ sample_id, external_id }): LeftOut => ({
      ...{
        sample_id,
        external_id,
        reason: 'session_in_other_part',
        of: own[0]?.sample_id ?? sample_id,
        part,
      },
    }),
  );
  return { members: own, part, leftOut };
}
