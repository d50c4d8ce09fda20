import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RetrainingEvent } from '../../data/retraining/event_schema.ts';
import type { EffectivePolicy, PolicyRules } from '../../data/retraining/policy_schema.ts';
import type { PairSimulation } from '../../data/retraining/simulation_schema.ts';
import { HOUR_MS, MINUTE_MS } from '../../trainer/retraining/duration.ts';
import { withRegularPasses } from '../../trainer/retraining/regular_passes.ts';
import { simulatePair } from '../../trainer/retraining/simulate.ts';
import { NOON, policyWith, UTC } from '../../trainer/retraining/testing.ts';
import { commands, live, PAIR } from '../../trainer/retraining/testing_world.ts';
import { type SimulatedTime, SimulationPasses } from './simulation_passes.ts';

const HALF_HOUR_MS = 30 * MINUTE_MS;
const limit = (share: number) => fc.constantFrom(null, share);
const rules: fc.Arbitrary<Partial<PolicyRules>> = fc.record({
  mode: fc.constantFrom('advise', 'automatic'),
  min_new_samples: fc.integer({ min: 1, max: 12 }),
  max_clarification_rate: fc.constantFrom(0, 0.15, 0.4, 1),
  max_days_since_train: fc.constantFrom(0.3, 9, 400),
  min_examples_of_new_label: fc.constantFrom(null, 1, 3),
  ...{ max_correction_rate: limit(0.2), min_trust: limit(0.8), max_drift: limit(0.2) },
  min_recognitions: fc.constantFrom(1, 5, 20),
  confidence_level: fc.constantFrom(0.5, 0.95),
  cooldown_hours: fc.constantFrom(0, 1.5, 40),
  max_per_week: fc.integer({ min: 1, max: 5 }),
  quiet_hours: fc.constantFrom(null, { from: '20:15', to: '06:00' }),
});

/** What happened, by time and at odd minutes as well as at full hours, without passes. */
const history = commands({ jumps: false }).map((script) => {
  const world = { policy: policyWith({ mode: 'automatic', min_new_samples: 8 }), duration_ms: 7 * HOUR_MS };
  const { events } = live(
    script.map((command, i) => ({ ...command, after: Math.max(0, command.after - (i % 2) * HALF_HOUR_MS) })),
    { ...world, trainings: 'promoted' },
  );
  return events.filter(({ kind }) => kind !== 'pass').toSorted((a, b) => a.at - b.at);
});

const time: fc.Arbitrary<SimulatedTime> = fc.record({
  from: fc.integer({ min: -2, max: 300 }).map((steps) => NOON + steps * HALF_HOUR_MS),
  to: fc.integer({ min: 280, max: 3000 }).map((steps) => NOON + steps * HALF_HOUR_MS),
  utc_offset_minutes: fc.constantFrom(0, 330),
  duration_ms: fc.constantFrom(0, 10 * MINUTE_MS, 90 * MINUTE_MS, 50 * HOUR_MS),
});

function simulated(events: Iterable<RetrainingEvent>, policy: EffectivePolicy, time: SimulatedTime) {
  const { from, to, duration_ms } = time;
  const passes = new SimulationPasses(policy.rules, time);
  let decided = 0;
  const simulation = simulatePair(passes.among(events), {
    ...{ ...PAIR, from, to, policyAt: () => policy, trainings: { duration_ms, advice_followed: true } },
    onDecision: (decision) => {
      decided++;
      passes.decided(decision);
    },
  });
  return { simulation: passes.withAll(simulation), decided };
}

/** Decides at every full hour and at the end. */
function decidedHourly(
  events: readonly RetrainingEvent[],
  policy: EffectivePolicy,
  { from, to, duration_ms, utc_offset_minutes }: SimulatedTime,
): PairSimulation {
  const first = Math.ceil(from / HOUR_MS) * HOUR_MS;
  const passes = { utc_offset_minutes, policy_config_version: 1 };
  const hourly = withRegularPasses(
    events.filter(({ at }) => at < to),
    { ...passes, from: first, to: to - 1, every_ms: HOUR_MS },
  );
  return simulatePair([...hourly, { kind: 'pass', at: to - 1, ...passes }], {
    ...{ ...PAIR, from, to, policyAt: () => policy, trainings: { duration_ms, advice_followed: true } },
    onDecision: () => {},
  });
}

test('leaving out passes that cannot change anything comes to the same as a decision at every hour', () => {
  let [asked, decisions, passes] = [0, 0, 0];
  fc.assert(
    fc.property(history, rules, time, (events, some, time) => {
      const policy = policyWith(some);
      const { simulation, decided } = simulated(events, policy, time);
      expect(simulation).toEqual(decidedHourly(events, policy, time));
      asked += simulation.retrainings.length;
      decisions += decided;
      passes += simulation.passes;
    }),
    { numRuns: 200 },
  );
  expect(asked).toBeGreaterThan(100);
  expect(decisions).toBeLessThan(passes / 5);
});

test('a hundred quiet years take a handful of decisions', () => {
  const policy = policyWith({ max_days_since_train: 30 });
  const sample: RetrainingEvent = { kind: 'sample', at: NOON, label: 'drink' };
  const time = { from: NOON, to: NOON + 100 * 365 * 24 * HOUR_MS, utc_offset_minutes: UTC, duration_ms: 0 };
  const { simulation, decided } = simulated([sample], policy, time);
  expect([decided, simulation.passes]).toEqual([1, 100 * 365 * 24 + 1]);
});
