import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { pairEvents } from '../../data/queries/retraining/events.ts';
import { observePair } from '../../data/queries/retraining/observe.ts';
import type { Store } from '../../data/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { HOUR_MS } from '../../trainer/retraining/duration.ts';
import { PairHistory } from '../../trainer/retraining/pair_history.ts';
import { deeds, LivedHistory } from './testing_history.ts';

function observeByEvents(store: Store, key: DatasetKey, now: number) {
  const history = new PairHistory(key);
  for (const event of pairEvents(store, key, 'arrival')) history.add(event);
  return history.observe(now);
}

test('what is counted in the store is what its events come to, at any moment of any history', () => {
  const place = temporaryWorkspace();
  let people = 0;
  fc.assert(
    fc.property(deeds, (script) => {
      const life = new LivedHistory(place, `anna-${people++}`);
      for (const [hours, deed] of script) {
        life.at += hours * HOUR_MS;
        life.do(deed);
        if (deed.does !== 'pass') continue;
        for (const key of life.pairs) {
          expect(observePair(life.store, key, life.at)).toEqual(observeByEvents(life.store, key, life.at));
        }
      }
    }),
    { numRuns: 40 },
  );
});
