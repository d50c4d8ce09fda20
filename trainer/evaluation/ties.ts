import type { SampleFacts } from '../../data/schema.ts';
import { type DuplicateGroup, nearDuplicates } from '../quality/near_duplicates.ts';
import type { TrainingSample } from '../training.ts';
import type { LeakKind } from './leakage.ts';

/** Recordings that belong together, and why. */
export interface Tie {
  kind: Exclude<LeakKind, 'person'>;
  /** As a person would name it. */
  name: string;
  /** Places in the list of recordings, two or more, ascending. */
  members: readonly number[];
}

/** Everything that ties two or more recordings together, the strongest ties first. */
export function tiesOf(samples: readonly SampleFacts[], duplicates: readonly DuplicateGroup[]): Tie[] {
  const places = new Map(samples.map(({ sample_id }, place) => [sample_id, place]));
  const repeated = duplicates.map(({ kind, sample_ids }): Tie => {
    const members = sample_ids.flatMap((id) => places.get(id) ?? []).sort((a, b) => a - b);
    const tie = kind === 'same_content' ? 'content' : kind;
    return { kind: tie, name: `recording ${samples[members[0] ?? 0]?.external_id ?? ''}`, members };
  });
  return [
    ...sharing(samples, 'session', ({ session_id }) => session_id),
    ...sharing(samples, 'capture', ({ capture_id }) => capture_id),
    ...sharing(samples, 'content', ({ content_hash }) => content_hash),
    ...repeated.filter(({ kind }) => kind === 'content'),
    ...repeated.filter(({ kind }) => kind === 'near_duplicate'),
  ].filter(({ members }) => members.length > 1);
}

function sharing(
  samples: readonly SampleFacts[],
  kind: Tie['kind'],
  of: (facts: SampleFacts) => string | null,
): Tie[] {
  const byKey = Map.groupBy(samples.keys(), (place) => {
    const facts = samples[place];
    return facts ? of(facts) : null;
  });
  byKey.delete(null);
  return [...byKey].map(([key, members]) => ({ kind, name: `${kind} ${key ?? ''}`, members }));
}

/** A tie between recordings that play a part. */
export interface TieInPlay extends Pick<Tie, 'kind' | 'name'> {
  sample_ids: readonly number[];
}

/**
 * What still ties the recordings in play. A near-duplicate that was left out may have been all that two others
 * had in common, so its tie is looked at anew.
 */
export function tiesInPlay(
  ties: readonly Tie[],
  samples: readonly TrainingSample[],
  isInPlay: (sample_id: number) => boolean,
): TieInPlay[] {
  return ties
    .flatMap(({ kind, name, members }): TieInPlay[] => {
      const present = members
        .flatMap((place) => samples[place] ?? [])
        .filter(({ facts }) => isInPlay(facts.sample_id));
      if (kind !== 'near_duplicate' || present.length === members.length) {
        return [{ kind, name, sample_ids: present.map(({ facts }) => facts.sample_id) }];
      }
      const anew = duplicatesOf(present).filter((group) => group.kind === 'near_duplicate');
      return anew.map(({ sample_ids }) => ({ kind, name, sample_ids }));
    })
    .filter(({ sample_ids }) => sample_ids.length > 1);
}

export function duplicatesOf(samples: readonly TrainingSample[]): DuplicateGroup[] {
  return nearDuplicates(samples.map(({ facts, signal }) => ({ sample_id: facts.sample_id, signal })));
}
