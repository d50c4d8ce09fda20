import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partitionOf } from './partition.ts';
import { plannedParts } from './planned_parts.ts';
import { history, keeping, partsOf } from './testing/history.ts';

test('what is planned is what a training then does, as long as no recording is another in disguise', () => {
  fc.assert(
    fc.property(history, fc.nat(80), (all, cut) => {
      const stored = partsOf(partitionOf(all.slice(0, cut), undefined, []));
      const samples = keeping(all, stored);
      const planned = plannedParts(samples.map(({ facts }) => facts));
      expect(planned).toEqual(partitionOf(samples, undefined, []).counts);
    }),
    { numRuns: 100 },
  );
});
