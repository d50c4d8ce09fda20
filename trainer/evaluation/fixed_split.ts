import { RefusedError } from '../../data/errors.ts';
import type { Part, SampleFacts, SplitFilePart } from '../../data/schema.ts';
import { DataLeakageError, type LeftOut } from './leakage.ts';
import type { Assignment } from './split.ts';
import type { Tie } from './ties.ts';
import { STRICTEST_FIRST } from './units.ts';

/**
 * Parts as a split file fixes them; recordings it leaves out or calls unused play no part.
 * @throws RefusedError SPLIT_FILE_NO_MATCH
 */
export function fixedAssignments(
  samples: readonly Pick<SampleFacts, 'sample_id' | 'external_id'>[],
  fixed: ReadonlyMap<string, SplitFilePart>,
): Assignment[] {
  const assignments = samples.flatMap(({ sample_id, external_id }) => {
    const part = fixed.get(external_id);
    return part === undefined || part === 'unused' ? [] : [{ sample_id, part }];
  });
  if (assignments.some(({ part }) => part === 'train')) return assignments;
  const message = 'The split file puts none of these recordings in train. Do its ids belong to this person?';
  throw new RefusedError('SPLIT_FILE_NO_MATCH', message);
}

/** The split of a benchmark protocol, for one run alone. */
export function fixedSplit(
  samples: readonly SampleFacts[],
  ties: readonly Tie[],
  fixed: ReadonlyMap<string, SplitFilePart>,
): { partition: Assignment[]; leftOut: LeftOut[] } {
  const assignments = fixedAssignments(samples, fixed);
  const partOf = new Map(assignments.map(({ sample_id, part }) => [sample_id, part]));
  const leftOut = leftOutOfFixed(samples, ties, partOf);
  const out = new Set(leftOut.map(({ sample_id }) => sample_id));
  return { partition: assignments.filter(({ sample_id }) => !out.has(sample_id)), leftOut };
}

/**
 * What of a fixed split has to stay out: of copies in two parts only those in the strictest stay. Its author
 * answers for sessions in two parts; pieces of one recording in two parts make the protocol worthless.
 * @throws DataLeakageError of kind `capture`
 */
function leftOutOfFixed(
  samples: readonly SampleFacts[],
  ties: readonly Tie[],
  partOf: ReadonlyMap<number, Part>,
): LeftOut[] {
  const leftOut = new Map<number, LeftOut>();
  for (const tie of ties.filter(({ kind }) => kind !== 'session')) {
    const members = tie.members.flatMap((place) => samples[place] ?? []);
    const present = members.filter(({ sample_id: id }) => partOf.has(id) && !leftOut.has(id));
    const partFor = (facts: SampleFacts) => partOf.get(facts.sample_id);
    const found = new Set(present.flatMap((facts) => partFor(facts) ?? []));
    if (found.size < 2) continue;
    if (tie.kind === 'capture') refuseCapture(tie, [...found], present);
    const part = STRICTEST_FIRST.find((one) => found.has(one)) ?? 'test';
    const of = present.find((facts) => partFor(facts) === part)?.sample_id ?? 0;
    for (const { sample_id, external_id } of present.filter((facts) => partFor(facts) !== part)) {
      leftOut.set(sample_id, { sample_id, external_id, reason: 'duplicate_in_other_part', of, part });
    }
  }
  return [...leftOut.values()];
}

function refuseCapture({ name }: Tie, parts: readonly Part[], present: readonly SampleFacts[]): never {
  const sample_ids = present.map(({ sample_id }) => sample_id);
  const message = `The split file puts the recordings of ${name} into ${parts.join(' and into ')}.`;
  throw new DataLeakageError(message, { kind: 'capture', group: name, parts, sample_ids });
}
