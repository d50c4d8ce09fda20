import type { Signal } from '../../data/schema.ts';
import { DisjointSets } from '../evaluation/disjoint_sets.ts';
import { joinSameAudio } from './duplicates/audio.ts';
import { joinSameContent } from './duplicates/content.ts';
import { joinSameSequences } from './duplicates/sequences.ts';

export interface DuplicateGroup {
  /** Two or more, ascending. */
  sample_ids: number[];
  /** `same_content`: equal to the bit. `near_duplicate`: one recording in several guises. */
  kind: 'same_content' | 'near_duplicate';
}

/** A signal and its place in the list. */
export interface Candidate<S extends Signal = Signal> {
  index: number;
  signal: S;
}

/**
 * Recordings that are there more than once, as copies or in another guise: another gain, edges cut or padded,
 * rounded, with a little noise, moved or scaled. Two takes of one word or sign are no duplicates. Copies stand
 * in a group of their own, and once more within the group of their guises where there are any.
 */
export function nearDuplicates(samples: readonly { sample_id: number; signal: Signal }[]): DuplicateGroup[] {
  const ids = samples.map(({ sample_id }) => sample_id);
  const copies = new DisjointSets(samples.length);
  joinSameContent(
    samples.map(({ signal }) => signal),
    copies,
  );
  const guises = new DisjointSets(samples.length);
  const distinct = samples
    .map(({ signal }, index): Candidate => ({ index, signal }))
    .filter(({ index }) => copies.find(index) === index);
  joinSameAudio(distinct.filter(isAudio), guises);
  joinSameSequences(distinct.filter(isSequence), guises);
  const contents = new Set(guises.several().flat());
  for (const index of ids.keys())
    if (contents.has(copies.find(index))) guises.join(copies.find(index), index);
  return [
    ...copies.several().map((group) => groupOf(ids, group, 'same_content')),
    ...guises.several().map((group) => groupOf(ids, group, 'near_duplicate')),
  ];
}

function groupOf(ids: readonly number[], group: readonly number[], kind: DuplicateGroup['kind']) {
  return { sample_ids: group.map((index) => ids[index] ?? 0).sort((a, b) => a - b), kind };
}

type OfKind<K extends Signal['kind']> = Candidate<Extract<Signal, { kind: K }>>;
const isAudio = (candidate: Candidate): candidate is OfKind<'audio'> => candidate.signal.kind === 'audio';
const isSequence = (candidate: Candidate): candidate is OfKind<'sequence'> =>
  candidate.signal.kind === 'sequence';
