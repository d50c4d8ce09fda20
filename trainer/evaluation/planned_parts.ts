import type { PartCounts, SampleFacts } from '../../data/schema.ts';
import { isOtherPerformer } from '../quality/trainable.ts';
import { emptyCounts } from './shares.ts';
import { assignUnits } from './split.ts';
import { tiesOf } from './ties.ts';
import { unitsOf } from './units.ts';

/**
 * How many recordings each part would have if a training began now, by what is known of them without listening or
 * looking. Only near-duplicates, which nobody has looked for yet, may still move a few.
 */
export function plannedParts(trainable: readonly SampleFacts[]): PartCounts {
  const { units } = unitsOf(trainable, tiesOf(trainable, []), () => true);
  const counts = emptyCounts();
  for (const [{ members }, part] of assignUnits(units)) {
    counts[part] +=
      part === 'train' ? members.length : members.filter((facts) => !isOtherPerformer(facts)).length;
  }
  return counts;
}
