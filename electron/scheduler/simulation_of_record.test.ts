import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DatasetKey } from '../../data/queries/datasets.ts';
import { pairEvents } from '../../data/queries/retraining/events.ts';
import { listPairs } from '../../data/queries/retraining/journal.ts';
import { policyHistory } from '../../data/queries/retraining/policies.ts';
import type { RetrainingLogLine } from '../../data/retraining/decision_schema.ts';
import type { EffectivePolicy } from '../../data/retraining/policy_schema.ts';
import type { Store } from '../../data/store.ts';
import { stamp } from '../../data/testing/store.ts';
import { HOUR_MS } from '../../trainer/retraining/duration.ts';
import { effectivePolicy } from '../../trainer/retraining/effective_policy.ts';
import { simulatePair } from '../../trainer/retraining/simulate.ts';
import { deeds } from './testing_history.ts';
import { clinic, recordings } from './testing_passes.ts';

/** Thresholds so low that a handful of events meets some of them. */
const rules = fc.record({
  mode: fc.constantFrom('advise' as const, 'automatic' as const),
  ...{ min_new_samples: fc.integer({ min: 1, max: 5 }), min_recognitions: fc.integer({ min: 1, max: 4 }) },
  ...{ max_clarification_rate: fc.constantFrom(0.05, 0.15), confidence_level: fc.constant(0.6) },
  min_examples_of_new_label: fc.constantFrom(null, 1),
  ...{ max_drift: fc.constantFrom(null, 0.2), cooldown_hours: fc.constantFrom(0, 30) },
  ...{ max_per_day: fc.constant(3), max_per_week: fc.constant(9) },
  quiet_hours: fc.constantFrom(null, { from: '20:00', to: '06:00' }),
});
const policy = rules.chain((all) => rules.map((anna) => ({ ...all, users: { anna } })));

const PEOPLE = ['anna', 'ben', 'cleo'];
const STEPS = 40;
const forEachStep = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: STEPS, maxLength: STEPS });
/** Who does what; one in eight steps saves another policy, and two processes look by turns. */
const script = fc.record({
  first: policy,
  deeds: fc.tuple(deeds, deeds).map(([a, b]) => [...a, ...b].slice(0, STEPS)),
  people: forEachStep(fc.nat(PEOPLE.length - 1)),
  policies: forEachStep(fc.option(policy, { freq: 2 })),
  turns: forEachStep(fc.nat(1)),
  offsets: forEachStep(fc.constantFrom(0, 0, 0, 0, 120)),
});

test('replaying the record gives each line of the log, under the policies that were in force', () => {
  let [lines, requests, versions] = [0, 0, 0];
  fc.assert(
    fc.property(script, ({ first, deeds, people, policies, turns, offsets }) => {
      const { person, scheduler, setPolicy, store, log } = clinic(first);
      const lives = PEOPLE.map((name) => person(name));
      const processes = [scheduler(), scheduler()];
      // What a power cut would take away makes no difference here, and takes long.
      for (const one of [store, ...processes.map((process) => process.store)]) {
        one.run('PRAGMA synchronous = OFF');
      }
      for (const life of lives) life.import(recordings(6));
      let at = stamp.at;
      for (const [i, [hours, deed]] of deeds.entries()) {
        at += hours * HOUR_MS;
        for (const life of lives) life.at = at;
        const edited = policies[i];
        if (edited) setPolicy(edited);
        const life = lives[people[i] ?? 0];
        const process = processes[turns[i] ?? 0];
        if (deed.does !== 'pass') life?.do(deed);
        if (process && deed.does === 'pass' && deed.overtaken) {
          process.meanwhile = () => life?.do({ does: 'request', modality: 'gesture', nth: 0 });
        }
        if (deed.does === 'pass' || i % 2 === 0) process?.pass(at, offsets[i]);
      }
      for (const key of listPairs(store)) expect(replayed(store, key)).toEqual(recorded(log(), key));
      lines += log().length;
      requests += log().filter(({ outcome }) => outcome === 'request').length;
      versions += new Set(log().map(({ policy_config_version }) => policy_config_version)).size - 1;
    }),
    { numRuns: 4 },
  );
  expect(lines).toBeGreaterThan(30);
  expect(requests).toBeGreaterThan(3);
  expect(versions).toBeGreaterThan(5);
});

function replayed(store: Store, key: DatasetKey): RetrainingLogLine[] {
  const policies = new Map<number, EffectivePolicy>();
  for (const { policy } of policyHistory(store)) {
    const { policy_config_version } = policy;
    policies.set(policy_config_version, effectivePolicy(policy, key.user_id, key.modality));
  }
  const policyAt = (version: number): EffectivePolicy => {
    const policy = policies.get(version);
    if (!policy) throw new Error(`There is a pass under policy ${version}, which is not on record.`);
    return policy;
  };
  return simulatePair(pairEvents(store, key, 'arrival'), { ...key, policyAt, trainings: null }).log;
}

const recorded = (log: readonly RetrainingLogLine[], { user_id, modality }: DatasetKey) =>
  log.filter((line) => line.user_id === user_id && line.modality === modality);
