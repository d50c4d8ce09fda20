import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RetrainingDecision } from '../../data/retraining/decision_schema.ts';
import type { RetrainingEvent } from '../../data/retraining/event_schema.ts';
import type { PolicyRules } from '../../data/retraining/policy_schema.ts';
import { pairSimulationSchema } from '../../data/retraining/simulation_schema.ts';
import { comparePolicies } from './compare_policies.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS, WEEK_MS } from './duration.ts';
import { quietUntil } from './quiet_hours.ts';
import { withRegularPasses } from './regular_passes.ts';
import { type SimulationOptions, simulatePair } from './simulate.ts';
import { NOON, policyWith, UTC } from './testing.ts';
import { commands, live, PAIR, type World } from './testing_world.ts';

/** Thresholds so low that a hundred events meet all of them. */
const EAGER: Partial<PolicyRules> = {
  ...{ mode: 'automatic', min_new_samples: 4, max_days_since_train: 9, min_recognitions: 5 },
  ...{ max_correction_rate: 0.2, min_trust: 0.8, max_drift: 0.2 },
  ...{ cooldown_hours: 12, max_per_day: 1, max_per_week: 3, quiet_hours: { from: '20:00', to: '06:00' } },
};
const rules = fc.record({
  cooldown_hours: fc.constantFrom(0, 1.5, 12, 40),
  max_per_day: fc.integer({ min: 1, max: 3 }),
  max_per_week: fc.integer({ min: 1, max: 5 }),
  min_new_samples: fc.integer({ min: 1, max: 6 }),
  quiet_hours: fc.constantFrom(null, { from: '20:00', to: '06:00' }, { from: '09:00', to: '17:30' }),
});
const duration = fc.constantFrom(0, 5 * MINUTE_MS, 7 * HOUR_MS, 50 * HOUR_MS);
const outcome = fc.constantFrom('promoted' as const, 'left' as const, 'failed' as const);
const anyWorld = fc.record({ script: commands({ jumps: true }), some: rules, duration_ms: duration });
const mode = fc.constantFrom('automatic' as const, 'advise' as const);
const RUNS = { numRuns: 200 };

/** Every decision of a simulation, and its result. */
function simulated(events: readonly RetrainingEvent[], options: Omit<SimulationOptions, keyof typeof PAIR>) {
  const decisions: RetrainingDecision[] = [];
  const onDecision = (decision: RetrainingDecision) => decisions.push(decision);
  return { decisions, result: simulatePair(events, { ...PAIR, onDecision, ...options }) };
}

describe('simulating the recorded policy', () => {
  test('reproduces the recorded decisions from the trainings on record', () => {
    fc.assert(
      fc.property(anyWorld, outcome, ({ script, some, duration_ms }, trainings) => {
        const policy = policyWith({ ...EAGER, ...some });
        const { events, decisions } = live(script, { policy, duration_ms, trainings });
        expect(simulated(events, { policyAt: () => policy, trainings: null }).decisions).toEqual(decisions);
      }),
      RUNS,
    );
  });

  test('reproduces them with simulated trainings in place of those that the scheduler asked for', () => {
    fc.assert(
      fc.property(anyWorld, ({ script, some, duration_ms }) => {
        const policy = policyWith({ ...EAGER, ...some });
        const steps = script.filter(({ does }) => does !== 'roll_back');
        const { events, decisions } = live(steps, { policy, duration_ms, trainings: 'promoted' });
        const trainings = { duration_ms, advice_followed: false };
        const again = simulated(events, { policyAt: () => policy, trainings });
        expect(again.decisions).toEqual(decisions);
        expect(again.result.retrainings.map(({ asked_at }) => asked_at)).toEqual(
          decisions.filter(({ outcome }) => outcome === 'request').map(({ at }) => at),
        );
      }),
      RUNS,
    );
  });

  test('comes to the same where passes that cannot change anything are only counted', () => {
    fc.assert(
      fc.property(anyWorld, mode, ({ script, some, duration_ms }, mode) => {
        const policy = policyWith({ ...EAGER, ...some, mode });
        const { events } = live(script, { policy, duration_ms, trainings: 'promoted' });
        const simulatedTrainings = [false, true].map((advice_followed) => ({ duration_ms, advice_followed }));
        for (const trainings of [null, ...simulatedTrainings]) {
          const options = { policyAt: () => policy, trainings };
          expect(simulatePair(events, { ...PAIR, ...options })).toEqual(simulated(events, options).result);
        }
      }),
      RUNS,
    );
  });
});

test('each pass is judged under the policy that was in force then', () => {
  const lax = policyWith({ mode: 'automatic', min_new_samples: 100 });
  const strict = policyWith({ mode: 'automatic', min_new_samples: 4 });
  const sample = (label: string): RetrainingEvent => ({ kind: 'sample', at: NOON, label });
  const pass = (policy_config_version: number): RetrainingEvent => ({
    ...{ kind: 'pass', at: NOON, utc_offset_minutes: UTC, policy_config_version },
  });
  const events = [...[...'ababab'].map(sample), pass(1), pass(2), pass(1)];
  const policyAt = (version: number) => (version === 1 ? lax : strict);
  const { result } = simulated(events, { policyAt, trainings: null });
  expect(result.outcomes).toEqual({ nothing: 2, advise: 0, request: 1, held_back: 0 });
  expect(simulatePair(events, { ...PAIR, policyAt, trainings: null })).toEqual(result);
});

/** Requests on record with those before them, in the order in which they were made. */
function requests({ events }: World) {
  const asked = events.filter((event) => event.kind === 'request');
  return asked.map((request, i) => ({ ...request, earlier: asked.slice(0, i) }));
}

describe('whatever happens, in whatever order and with whatever clock', () => {
  function eachRequest(
    check: (request: ReturnType<typeof requests>[number], policy: PolicyRules, world: World) => void,
  ) {
    let seen = 0;
    fc.assert(
      fc.property(anyWorld, ({ script, some, duration_ms }) => {
        const policy = policyWith({ ...EAGER, ...some });
        const world = live(script, { policy, duration_ms, trainings: 'promoted' });
        for (const request of requests(world)) {
          if (request.origin !== 'scheduler') continue;
          seen++;
          check(request, policy.rules, world);
        }
      }),
      RUNS,
    );
    expect(seen).toBeGreaterThan(100);
  }

  test('nothing is requested while something is pending', () => {
    eachRequest(({ earlier, job_id }, _, { events }) => {
      const before = events.slice(
        0,
        events.findIndex((event) => event.kind === 'request' && event.job_id === job_id),
      );
      const ended = new Set(before.map((event) => (event.kind === 'training_ended' ? event.job_id : null)));
      expect(earlier.filter((one) => !ended.has(one.job_id))).toEqual([]);
    });
  });

  test('caps and cool-down hold', () => {
    eachRequest(({ at, earlier }, { max_per_day, max_per_week, cooldown_hours }) => {
      const near = (length: number) => earlier.filter((one) => Math.abs(one.at - at) < length).length;
      expect(near(DAY_MS)).toBeLessThan(max_per_day);
      expect(near(WEEK_MS)).toBeLessThan(max_per_week);
      expect(near(cooldown_hours * HOUR_MS)).toBe(0);
    });
  });

  test('nothing is requested in quiet hours', () => {
    eachRequest(({ at }, { quiet_hours }) => {
      const time = new Date(at).toISOString().slice(11, 16);
      if (quiet_hours?.from === '20:00') expect(time >= '06:00' && time < '20:00').toBe(true);
      if (quiet_hours?.from === '09:00') expect(time < '09:00' || time >= '17:30').toBe(true);
      expect(quietUntil(quiet_hours, at, UTC)).toBeNull();
    });
  });
});

describe('another policy', () => {
  /** Five recordings a day of two labels, for a hundred days, with a pass at noon. */
  const daily = [...Array(100).keys()].flatMap((day): RetrainingEvent[] =>
    [...Array(5).keys()].map((i) => ({
      ...{ kind: 'sample', at: NOON + day * DAY_MS - HOUR_MS, label: i % 2 ? 'eat' : 'drink' },
    })),
  );
  const passes = { from: NOON, to: NOON + 100 * DAY_MS, every_ms: DAY_MS, utc_offset_minutes: UTC };
  const history = [...withRegularPasses(daily, { ...passes, policy_config_version: 1 })];
  const trainings = { duration_ms: MINUTE_MS, advice_followed: false };
  const run = (some: Partial<PolicyRules>, more: Partial<SimulationOptions> = {}) => {
    const policy = policyWith({ mode: 'automatic', ...some });
    return pairSimulationSchema.parse(
      simulatePair(history, { ...PAIR, policyAt: () => policy, trainings, ...more }),
    );
  };

  test('retrains as often as it asks for, and says when and why', () => {
    const { retrainings, passes, outcomes, log } = run({ min_new_samples: 50 });
    const days = retrainings.map(({ asked_at }) => (asked_at - NOON) / DAY_MS);
    expect(days).toEqual([9, 19, 29, 39, 49, 59, 69, 79, 89, 99]);
    expect(retrainings[0]).toEqual({
      asked_at: NOON + 9 * DAY_MS,
      finished_at: NOON + 9 * DAY_MS + MINUTE_MS,
      reason: 'Enough new samples (50 >= 50)',
    });
    expect(retrainings.at(-1)?.finished_at).toBeNull();
    expect([passes, outcomes]).toEqual([100, { nothing: 90, advise: 0, request: 10, held_back: 0 }]);
    expect(log.filter(({ outcome }) => outcome === 'request')).toHaveLength(10);
  });

  test('stands beside the first', () => {
    const { before, after, pairs } = comparePolicies(
      [run({ min_new_samples: 50 })],
      [run({ min_new_samples: 100 })],
    );
    expect([before, after]).toEqual([10, 5]);
    expect(pairs).toMatchObject([{ ...PAIR, before: { length: 10 }, after: { length: 5 } }]);
  });

  test('that only advises trains when somebody follows', () => {
    expect(run({ mode: 'advise' }).retrainings).toEqual([]);
    const followed = run({ mode: 'advise' }, { trainings: { ...trainings, advice_followed: true } });
    expect(followed.retrainings).toHaveLength(10);
  });

  test('is judged from the first moment to the last that were named', () => {
    const { passes, retrainings } = run({}, { from: NOON + 20 * DAY_MS, to: NOON + 40 * DAY_MS });
    expect(passes).toBe(20);
    expect(retrainings.map(({ asked_at }) => (asked_at - NOON) / DAY_MS)).toEqual([20, 30]);
  });

  test('leaves alone what people asked for themselves', () => {
    const at = NOON + 5 * DAY_MS;
    const trained = { version: 1, model_version: 'gesture-anna-v1', labels: ['drink', 'eat'] };
    const byPerson: RetrainingEvent[] = [
      { kind: 'request', at, job_id: 1, origin: 'person' },
      { kind: 'training_began', at, job_id: 1 },
      { kind: 'training_ended', at, job_id: 1, trained },
      { kind: 'activation', at, version: 1 },
    ];
    const events = history.flatMap((event) =>
      event.kind === 'pass' && event.at === at ? [event, ...byPerson] : [event],
    );
    const policy = policyWith({ mode: 'automatic' });
    const { retrainings } = simulatePair(events, { ...PAIR, policyAt: () => policy, trainings });
    expect((retrainings[0]?.asked_at ?? 0) - NOON).toBe(15 * DAY_MS);
  });
});
