import type { Part, SampleFacts } from '../../data/schema.ts';
import { DisjointSets } from './disjoint_sets.ts';
import { tiesOf } from './ties.ts';

/** What recordings were to one version of a model. */
export interface PlayedParts {
  /** The part that each recording played in the version's training, by `sample_id`. */
  parts: ReadonlyMap<number, Part>;
  /** Whether a split file fixed them for that run alone. */
  benchmark: boolean;
}

/**
 * The recordings that two versions can be compared on: those of the test part that neither has learned from or
 * was chosen by. What shares a session, a capture or its content with a recording that one of them has seen is
 * no fair question either. The holdout stays locked.
 */
export function commonTest(
  samples: readonly SampleFacts[],
  versions: readonly [PlayedParts, PlayedParts],
): SampleFacts[] {
  const sets = new DisjointSets(samples.length);
  for (const { members } of tiesOf(samples, [])) {
    const [first, ...others] = members;
    if (first !== undefined) for (const other of others) sets.join(first, other);
  }
  const played = ({ sample_id }: SampleFacts, wanted: readonly Part[]) =>
    versions.some(({ parts }) => wanted.some((part) => parts.get(sample_id) === part));
  const seen = new Set(
    samples.flatMap((facts, place) => (played(facts, ['train', 'validation']) ? sets.find(place) : [])),
  );
  const onlyBenchmarks = versions.every(({ benchmark }) => benchmark);
  const isTest = (facts: SampleFacts) =>
    played(facts, ['test']) || (facts.part === 'test' && !onlyBenchmarks);
  const isLocked = (facts: SampleFacts) => facts.part === 'holdout' && !onlyBenchmarks;
  return samples.filter((facts, place) => isTest(facts) && !isLocked(facts) && !seen.has(sets.find(place)));
}
