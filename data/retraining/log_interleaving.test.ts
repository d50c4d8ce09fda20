import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore } from '../store.ts';
import { damages } from '../testing/log_damages.ts';
import { decideAnew, decidedOnThree, TWO_LINES, textIn, textOf } from '../testing/log_files.ts';
import { appendLog, rebuildLog } from './log_file.ts';

test('whatever two processes write and whoever meddles, the files say in the end what the store says', () => {
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.constant('decide' as const) },
    {
      weight: 4,
      arbitrary: fc.record({ by: fc.nat(1), size: fc.constantFrom(400, TWO_LINES, 2000, 10_000) }),
    },
    { weight: 2, arbitrary: fc.constantFrom(...Object.values(damages)) },
    fc.constant('rebuild' as const),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
      const { store, workspace } = decidedOnThree();
      const other = openStore(workspace.storeFile);
      for (const one of steps) {
        if (one === 'decide') decideAnew(store);
        else if (one === 'rebuild') rebuildLog(other, workspace, TWO_LINES);
        else if (typeof one === 'object') appendLog(one.by === 0 ? store : other, workspace, one.size);
        else meddle(() => one(workspace));
      }
      appendLog(other, workspace);
      expect(textIn(workspace)).toBe(textOf(store));
      other.close();
    }),
    { numRuns: 15 },
  );
});

/** Nobody can damage what is not there. */
function meddle(damage: () => void): void {
  try {
    damage();
  } catch (error) {
    expect(error).toMatchObject({ code: 'ENOENT' });
  }
}
