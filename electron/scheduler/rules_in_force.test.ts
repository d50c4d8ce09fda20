import { expect, test } from 'vitest';
import { effectivePolicy } from '../../trainer/retraining/effective_policy.ts';
import { RulesInForce } from './rules_in_force.ts';
import { clinic } from './testing_passes.ts';

const gestures = (user_id: string) => ({ user_id, modality: 'gesture' }) as const;

test('whoever has no entry of their own shares the rules of all others, ten thousand people as well', () => {
  const { store } = clinic({
    modalities: { sound: { min_new_samples: 9 } },
    users: { anna: { mode: 'automatic' } },
  });
  const rules = new RulesInForce();
  rules.follow(store);
  const people = Array.from({ length: 10_000 }, (_, i) => rules.rulesOf(gestures(`person-${i}`)));
  expect(new Set(people).size).toBe(1);
  expect(rules.rulesOf(gestures('anna'))).not.toBe(people[0]);
  expect(rules.rulesOf({ user_id: 'ben', modality: 'sound' }).min_new_samples).toBe(9);
});

test('what holds for somebody is what the policy says, with where each value comes from', () => {
  const { store, setPolicy } = clinic();
  const { policy } = setPolicy({
    min_new_samples: 7,
    users: { anna: { modalities: { gesture: { max_per_day: 2 } } } },
  });
  const rules = new RulesInForce();
  rules.follow(store);
  for (const user_id of ['anna', 'ben', 'constructor']) {
    expect(rules.policyOf(gestures(user_id))).toEqual(effectivePolicy(policy, user_id, 'gesture'));
  }
});

test('a changed policy makes other rules for those alone for whom it says something else', () => {
  const { store, setPolicy } = clinic({ min_new_samples: 7 });
  const rules = new RulesInForce();
  const followed = () => {
    rules.follow(store);
    return [rules.rulesOf(gestures('anna')), rules.rulesOf(gestures('ben'))];
  };
  const [anna, ben] = followed();
  setPolicy({ min_new_samples: 7, users: { anna: { min_new_samples: 8 }, ben: { min_new_samples: 7 } } });
  const [annaNow, benNow] = followed();
  expect([annaNow === anna, benNow === ben]).toEqual([false, true]);
  setPolicy({ min_new_samples: 7 });
  expect(followed()[0]).toBe(anna);
});
