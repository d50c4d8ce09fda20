import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from './decide.ts';
import { DAY_MS, HOUR_MS } from './duration.ts';
import { NOON, policyWith, quietObservation } from './testing.ts';

const hours = (most: number) => fc.integer({ min: -most, max: most }).map((n) => NOON + n * HOUR_MS);

const situations = fc.record({
  mode: fc.constantFrom('advise' as const, 'automatic' as const),
  quiet_hours: fc.constantFrom(null, { from: '22:00', to: '06:30' }, { from: '11:00', to: '12:15' }),
  cooldown_hours: fc.constantFrom(0, 0.7, 24),
  max_per_day: fc.integer({ min: 1, max: 2 }),
  new_samples: fc.constantFrom(0, 50),
  requested_at: fc.array(hours(400), { maxLength: 6 }),
  trained_at: hours(1000),
  candidate: fc.option(
    fc.record({ version: fc.constant(3), trained_at: hours(1000), new_samples: fc.constant(0) }),
  ),
  snooze: fc.option(
    fc.record({ at: hours(50), until: fc.constant(NOON + 60 * HOUR_MS), reason: fc.constant('away') }),
  ),
  utc_offset_minutes: fc.constantFrom(0, 120, -570),
});

test('without new events the outcome stays until the moment that was named', () => {
  let changes = 0;
  fc.assert(
    fc.property(situations, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (one, share) => {
      const { trained_at, new_samples, requested_at, candidate, snooze, utc_offset_minutes, ...rules } = one;
      const active = { version: 2, model_version: 'v2', trained_at, labels: ['eat'] };
      const seen = quietObservation({ active, new_samples, requested_at, candidate, snooze });
      const at = (now: number) => decide(policyWith(rules), seen, { now, utc_offset_minutes });
      const { outcome, unchanged_until, again_at } = at(NOON);
      const end = unchanged_until ?? NOON + 3000 * DAY_MS;
      expect(end).toBeGreaterThan(NOON);
      for (const now of [Math.floor(NOON + share * (end - 1 - NOON)), end - 1]) {
        expect(at(now).outcome).toBe(outcome);
      }
      if (at(end).outcome !== outcome) changes++;
      if (again_at !== null) expect(again_at).toBeGreaterThan(NOON);
    }),
    { numRuns: 1000 },
  );
  expect(changes).toBeGreaterThan(100);
});

test('what is held until a time can be asked again at that time', () => {
  let held = 0;
  fc.assert(
    fc.property(situations, (one) => {
      const { trained_at, requested_at, candidate, snooze, utc_offset_minutes, ...rules } = one;
      const active = { version: 2, model_version: 'v2', trained_at, labels: ['eat'] };
      const clockIsRight = [...requested_at, candidate?.trained_at ?? 0, snooze?.at ?? 0].every(
        (at) => at <= NOON,
      );
      fc.pre(clockIsRight);
      const seen = quietObservation({ active, new_samples: 50, requested_at, candidate, snooze });
      const at = (now: number) => decide(policyWith(rules), seen, { now, utc_offset_minutes });
      const { again_at } = at(NOON);
      if (again_at === null) return;
      held++;
      expect(at(again_at).outcome).toMatch(/^(advise|request)$/);
    }),
    { numRuns: 300 },
  );
  expect(held).toBeGreaterThan(100);
});
