import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { pairEvents } from '../../data/queries/retraining/events.ts';
import { listPairs } from '../../data/queries/retraining/journal.ts';
import { observePair } from '../../data/queries/retraining/observe.ts';
import { policyHistory } from '../../data/queries/retraining/policies.ts';
import { listStandings } from '../../data/queries/retraining/standings.ts';
import type { EffectivePolicy, RetrainingPolicy } from '../../data/retraining/policy_schema.ts';
import { decide } from '../../trainer/retraining/decide.ts';
import { DAY_MS, HOUR_MS, WEEK_MS } from '../../trainer/retraining/duration.ts';
import { effectivePolicy } from '../../trainer/retraining/effective_policy.ts';
import { simulatePair } from '../../trainer/retraining/simulate.ts';
import { type Deed, deeds, type LivedHistory } from './testing_history.ts';
import { clinic } from './testing_passes.ts';

/** Whatever happens, in whatever order, with two processes that look and whose looks overlap. */

type Rules = Omit<RetrainingPolicy, 'policy_config_version'>;

const rules: fc.Arbitrary<Rules> = fc.record({
  ...{
    mode: fc.constantFrom('automatic', 'automatic', 'advise'),
    min_new_samples: fc.integer({ min: 1, max: 6 }),
  },
  ...{ max_clarification_rate: fc.constantFrom(0.1, 0.5), min_recognitions: fc.integer({ min: 1, max: 5 }) },
  ...{ max_days_since_train: fc.constantFrom(1, 20), cooldown_hours: fc.constantFrom(0, 5, 30) },
  ...{ max_per_day: fc.integer({ min: 1, max: 3 }), max_per_week: fc.integer({ min: 1, max: 4 }) },
  quiet_hours: fc.constantFrom(null, { from: '22:00', to: '06:00' }),
});

const step = fc.record({
  process: fc.nat(1),
  /** Looks between what the one reads and what it writes. */
  overlaps: fc.boolean(),
  offset: fc.constantFrom(0, 0, 0, 60),
  policy: fc.option(rules, { freq: 9 }),
});

type World = ReturnType<typeof clinic>;

function liveThrough(world: World, life: LivedHistory, script: [number, Deed][], steps: Step[]): void {
  const processes = [world.scheduler(), world.scheduler()] as const;
  for (const [index, [hours, deed]] of script.entries()) {
    life.at += hours * HOUR_MS;
    const { process, overlaps, offset, policy } = steps[index % steps.length] as Step;
    if (policy) world.setPolicy(policy);
    if (deed.does !== 'pass') life.do(deed);
    const [one, other] = process === 0 ? processes : processes.toReversed();
    if (overlaps) one.meanwhile = () => void other.pass(life.at, offset);
    else if (deed.does === 'pass' && deed.overtaken) one.meanwhile = () => life.do(script[0]?.[1] ?? deed);
    const { overtaken } = one.pass(life.at, offset);
    if (overtaken === 0) expectStandingsAsLookedAtAnew(world, life, offset);
  }
}
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

/** What was left alone stands as a look at everyone would find it. */
function expectStandingsAsLookedAtAnew(
  { store }: World,
  { at }: LivedHistory,
  utc_offset_minutes: number,
): void {
  const policy = policyOf(store);
  const standing = new Map(listStandings(store).map((one) => [JSON.stringify(keyOf(one)), one.outcome]));
  for (const key of listPairs(store)) {
    const observation = observePair(store, key, at);
    const { outcome } = decide(effectivePolicy(policy, key.user_id, key.modality), observation, {
      ...{ now: at, utc_offset_minutes },
    });
    const stands = standing.get(JSON.stringify(keyOf(key))) ?? 'nothing';
    // What was asked for a moment ago is pending now.
    if (stands !== 'request') expect([key, stands]).toEqual([key, outcome]);
    else expect(observation.pending_since).not.toBeNull();
  }
}

const keyOf = ({ user_id, modality }: DatasetKey) => [user_id, modality];

function policyOf(store: World['store']): RetrainingPolicy {
  const [newest] = policyHistory(store);
  if (!newest) throw new Error('There is a policy.');
  return newest.policy;
}

/** Each request of the scheduler, with everything that was on record before it. */
function expectRequestsAllowed(world: World, key: DatasetKey): void {
  const policies = new Map(
    policyHistory(world.store).map(({ policy }) => [policy.policy_config_version, policy]),
  );
  const asked: number[] = [];
  let open = 0;
  let policy: EffectivePolicy | null = null;
  for (const event of pairEvents(world.store, key, 'arrival')) {
    if (event.kind === 'pass') {
      const inForce = policies.get(event.policy_config_version);
      policy = inForce ? effectivePolicy(inForce, key.user_id, key.modality) : null;
    } else if (event.kind === 'training_ended') open--;
    else if (event.kind === 'request') {
      if (event.origin === 'scheduler' && policy) {
        const near = (length: number) => asked.filter((at) => Math.abs(at - event.at) < length).length;
        expect(open).toBe(0);
        expect(near(DAY_MS)).toBeLessThan(policy.rules.max_per_day);
        expect(near(WEEK_MS)).toBeLessThan(policy.rules.max_per_week);
        expect(near(policy.rules.cooldown_hours * HOUR_MS)).toBe(0);
      }
      asked.push(event.at);
      open++;
    }
  }
}

/** The history, looked at again by nobody who was there, comes to the same decisions and the same log. */
function expectReplayed(world: World, key: DatasetKey): void {
  const policies = new Map(
    policyHistory(world.store).map(({ policy }) => [
      policy.policy_config_version,
      effectivePolicy(policy, key.user_id, key.modality),
    ]),
  );
  const policyAt = (version: number) => {
    const policy = policies.get(version);
    if (!policy) throw new Error('Every pass names a policy on record.');
    return policy;
  };
  const { log } = simulatePair(pairEvents(world.store, key, 'arrival'), {
    ...key,
    policyAt,
    trainings: null,
  });
  const { user_id, modality } = key;
  expect(log).toEqual(world.log().filter((line) => line.user_id === user_id && line.modality === modality));
}

test('nothing is asked twice or beyond the caps, what stands is true, and a replay decides the same', () => {
  fc.assert(
    fc.property(rules, deeds, fc.array(step, { minLength: 5, maxLength: 12 }), (policy, script, steps) => {
      const world = clinic(policy);
      liveThrough(world, world.person('anna'), script, steps);
      for (const key of listPairs(world.store)) {
        expectRequestsAllowed(world, key);
        expectReplayed(world, key);
      }
    }),
    { numRuns: 10 },
  );
});
