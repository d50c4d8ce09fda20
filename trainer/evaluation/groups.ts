import type { SampleFacts } from '../../data/schema.ts';
import type { TrainingSample } from '../training.ts';
import { DisjointSets } from './disjoint_sets.ts';
import type { TieInPlay } from './ties.ts';

/** The group of every recording, by `sample_id`, named after the group's first recording. */
export function groupNames(
  samples: readonly TrainingSample[],
  ties: readonly TieInPlay[],
): ReadonlyMap<number, string> {
  const places = new Map(samples.map(({ facts }, place) => [facts.sample_id, place]));
  const sets = new DisjointSets(samples.length);
  for (const { sample_ids } of ties) {
    const [first, ...others] = sample_ids.flatMap((id) => places.get(id) ?? []);
    if (first !== undefined) for (const other of others) sets.join(first, other);
  }
  return new Map(
    samples.map(({ facts }, place) => [facts.sample_id, nameOf(samples[sets.find(place)]?.facts ?? facts)]),
  );
}

function nameOf({ session_id, capture_id, external_id, sample_id }: SampleFacts): string {
  if (session_id !== null) return `session ${session_id}`;
  return capture_id === null ? `recording ${external_id} ${sample_id}` : `capture ${capture_id}`;
}
