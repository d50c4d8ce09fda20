import { AppError, RefusedError } from '../../data/errors.ts';
import {
  type Part,
  type PartCounts,
  partSchema,
  type SampleFacts,
  type SplitFilePart,
} from '../../data/schema.ts';
import { sha256Hex } from '../sha256.ts';

/** The shares that a split aims at, of recordings. */
export const PART_SHARES: Readonly<Record<Part, number>> = {
  train: 0.6,
  validation: 0.2,
  test: 0.15,
  holdout: 0.05,
};

/** A label is learned from at least this many recordings before any of them is kept for judging. */
const TRAIN_FIRST = 2;

const parts = partSchema.options;

/** Recordings of one group were found in two parts. */
export class DataLeakageError extends AppError {}

export type SplitFacts = Pick<
  SampleFacts,
  'sample_id' | 'user_id' | 'modality' | 'external_id' | 'session_id' | 'capture_id' | 'label' | 'part'
>;

export interface Assignment {
  sample_id: number;
  part: Part;
}

/** What is never split: a session's recordings, else a capture's, else the recording by itself. */
export function groupOf({ session_id, capture_id, external_id, sample_id }: SplitFacts): string {
  if (session_id !== null) return `session ${session_id}`;
  return capture_id === null ? `recording ${external_id} ${sample_id}` : `capture ${capture_id}`;
}

/**
 * Gives every recording its part, for ever: a group that has a part keeps it, whatever comes later. New groups
 * come in the order of a hash, and each goes where its labels and the shares of the whole ask for it most.
 * Where there are too few groups, a part stays empty: it is not formed yet.
 * @throws DataLeakageError when a group already stands in two parts
 */
export function assignParts(samples: readonly SplitFacts[]): Assignment[] {
  const groups = [...Map.groupBy(samples, groupOf)];
  const placed = new Map<string, Part>();
  const tally = new Tally();
  for (const [group, members] of groups) {
    const part = storedPart(group, members);
    if (part === null) continue;
    placed.set(group, part);
    tally.add(members, part);
  }
  const fresh = groups
    .filter(([group]) => !placed.has(group))
    .map((entry) => ({ entry, order: orderOf(entry) }));
  for (const { entry } of fresh.sort((a, b) => (a.order < b.order ? -1 : 1))) {
    const [group, members] = entry;
    const part = tally.neediest(members);
    placed.set(group, part);
    tally.add(members, part);
  }
  return samples.map((facts) => ({
    sample_id: facts.sample_id,
    part: placed.get(groupOf(facts)) ?? 'train',
  }));
}

/** Parts as a split file fixes them; recordings it leaves out or calls unused play no part. */
export function fixedAssignments(
  samples: readonly SplitFacts[],
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

export function countParts(assignments: readonly { part: Part }[]): PartCounts {
  const counts: PartCounts = { train: 0, validation: 0, test: 0, holdout: 0 };
  for (const { part } of assignments) counts[part] += 1;
  return counts;
}

function storedPart(group: string, members: readonly SplitFacts[]): Part | null {
  const stored = new Set(members.map(({ part }) => part).filter((part) => part !== null));
  const [first = null, second] = stored;
  if (second === undefined) return first;
  throw new DataLeakageError(
    'DATA_LEAKAGE',
    `The recordings of ${group} stand in ${first} and in ${second}.`,
    {
      details: { group, parts: [...stored] },
    },
  );
}

/** A hash, so that neither the order of import nor of names decides; the same on every machine. */
function orderOf([group, members]: readonly [string, readonly SplitFacts[]]): string {
  const { user_id = '', modality = '', external_id = '' } = members[0] ?? {};
  const name = group.startsWith('recording ') ? `recording ${external_id}` : group;
  return `${sha256Hex(`${user_id}|${modality}|${name}`)} ${group}`;
}

/** How many recordings each part has, as a whole and of each label. */
class Tally {
  readonly #byLabel = new Map<string | null, PartCounts>();
  readonly #all: PartCounts = { train: 0, validation: 0, test: 0, holdout: 0 };

  add(members: readonly SplitFacts[], part: Part): void {
    this.#all[part] += members.length;
    for (const { label } of members) this.#of(label)[part] += 1;
  }

  /** The part that lacks the most, counted over the members' labels and over the whole. */
  neediest(members: readonly SplitFacts[]): Part {
    const labels = [...Map.groupBy(members, ({ label }) => label)].map(
      ([label, of]) => [this.#of(label), of.length] as const,
    );
    if (labels.some(([counts]) => counts.train < TRAIN_FIRST)) return 'train';
    const lacks = parts.map((part) => {
      const overLabels = labels.reduce((sum, [counts, coming]) => sum + lacking(counts, coming, part), 0);
      return { part, lack: overLabels + lacking(this.#all, members.length, part) };
    });
    return lacks.reduce((most, one) => (one.lack > most.lack ? one : most)).part;
  }

  #of(label: string | null): PartCounts {
    const known = this.#byLabel.get(label);
    if (known) return known;
    const counts: PartCounts = { train: 0, validation: 0, test: 0, holdout: 0 };
    this.#byLabel.set(label, counts);
    return counts;
  }
}

/** Recordings that a part is short of its share once `coming` more are there. */
function lacking(counts: PartCounts, coming: number, part: Part): number {
  const total = parts.reduce((sum, name) => sum + counts[name], 0) + coming;
  return PART_SHARES[part] * total - counts[part];
}
