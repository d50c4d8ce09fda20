import { describe, expect, test } from 'vitest';
import type { RetrainingObservation } from '../../data/retraining/observation_schema.ts';
import type { PolicyRules } from '../../data/retraining/policy_schema.ts';
import { decide } from './decide.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from './duration.ts';
import { NOON, policyWith, quietObservation, UTC } from './testing.ts';

type Seen = Partial<RetrainingObservation>;

/** Something always speaks for a training here. */
function decided(seen: Seen, rules: Partial<PolicyRules> = {}, now = NOON, utc_offset_minutes = UTC) {
  const observation = quietObservation({ new_samples: 60, ...seen });
  const policy = policyWith({
    mode: 'automatic',
    max_per_day: 9,
    max_per_week: 9,
    cooldown_hours: 0,
    ...rules,
  });
  const { outcome, holds, again_at, request } = decide(policy, observation, { now, utc_offset_minutes });
  return { outcome, holds: holds.map(({ code }) => code), again_at, request };
}

const free = { outcome: 'request', holds: [], again_at: null };
const heldBy = (code: string, again_at: number | null) => ({
  ...{ outcome: 'held_back', holds: [code], again_at, request: null },
});
const ago = (...times: number[]): Seen => ({ requested_at: times.map((time) => NOON - time) });

test('what has no reason is not held back but nothing', () => {
  expect(decided({ new_samples: 0, pending_since: NOON - 5 })).toMatchObject({
    outcome: 'nothing',
    holds: [],
  });
});

test('a queued or running training holds until it ends', () => {
  expect(decided({ pending_since: NOON - 5 })).toEqual(heldBy('pending_job', null));
  expect(decided({ pending_since: NOON - 5 }, { mode: 'advise' })).toEqual(heldBy('pending_job', null));
});

test('fewer than two labels with recordings enough cannot be trained', () => {
  expect(decided({ trainable_labels: 1 })).toEqual(heldBy('not_trainable', null));
  expect(decided({ trainable_labels: 2 })).toMatchObject(free);
});

describe('a version that waits to be put in use', () => {
  const candidate = (new_samples: number, days = 1): Seen => ({
    candidate: { version: 3, trained_at: NOON - days * DAY_MS, new_samples },
  });

  test('holds until much is new to it, or it is as old as a model may be', () => {
    expect(decided(candidate(49))).toEqual(heldBy('candidate_waiting', NOON + 29 * DAY_MS + 1));
    expect(decided(candidate(50))).toMatchObject(free);
    expect(decided(candidate(0, 30))).toEqual(heldBy('candidate_waiting', NOON + 1));
    expect(decided(candidate(0, 30 + 1 / DAY_MS))).toMatchObject(free);
  });

  test('holds advice as well', () => {
    expect(decided(candidate(0), { mode: 'advise' }).holds).toEqual(['candidate_waiting']);
  });
});

describe('a snooze', () => {
  const snooze = { at: NOON - HOUR_MS, until: NOON + HOUR_MS, reason: 'on holiday' };

  test('holds until it ends, in both modes', () => {
    expect(decided({ snooze })).toEqual(heldBy('snoozed', NOON + HOUR_MS));
    expect(decided({ snooze }, { mode: 'advise' })).toEqual(heldBy('snoozed', NOON + HOUR_MS));
    expect(decided({ snooze }, {}, NOON + HOUR_MS - 1).outcome).toBe('held_back');
    expect(decided({ snooze }, {}, NOON + HOUR_MS)).toMatchObject(free);
  });

  test('of a clock that was years ahead does not hold for years', () => {
    const wrong = { at: NOON + 900 * DAY_MS, until: NOON + 901 * DAY_MS, reason: 'on holiday' };
    expect(decided({ snooze: wrong })).toMatchObject(free);
  });
});

describe('the cool-down', () => {
  const rules = { cooldown_hours: 24 };

  test.each([
    [DAY_MS - 1, 'held_back'],
    [DAY_MS, 'request'],
    [DAY_MS + 1, 'request'],
    [-HOUR_MS, 'held_back'],
    [-DAY_MS, 'request'],
  ])('%i ms after the last request: %s', (time, outcome) => {
    expect(decided(ago(time), rules).outcome).toBe(outcome);
  });

  test('counts from the latest', () => {
    expect(decided(ago(DAY_MS / 2, DAY_MS / 4), rules)).toEqual(heldBy('cooldown', NOON + 0.75 * DAY_MS));
  });

  test('does not keep a recommendation from being shown', () => {
    expect(decided(ago(5), { mode: 'advise', ...rules }).outcome).toBe('advise');
  });
});

describe('caps', () => {
  test('so many in 24 hours', () => {
    const rules = { max_per_day: 2 };
    expect(decided(ago(1), rules)).toMatchObject(free);
    expect(decided(ago(HOUR_MS, 5 * HOUR_MS), rules)).toEqual(heldBy('day_cap', NOON + 19 * HOUR_MS));
    expect(decided(ago(HOUR_MS, DAY_MS), rules)).toMatchObject(free);
    expect(decided(ago(HOUR_MS, 2 * HOUR_MS, 5 * HOUR_MS), rules)).toMatchObject({
      again_at: NOON + 22 * HOUR_MS,
    });
  });

  test('so many in 7 days', () => {
    const rules = { max_per_week: 2 };
    expect(decided(ago(6 * DAY_MS, 2 * DAY_MS), rules)).toEqual(heldBy('week_cap', NOON + DAY_MS));
    expect(decided(ago(7 * DAY_MS, 2 * DAY_MS), rules)).toMatchObject(free);
  });
});

describe('quiet hours', () => {
  const night = { quiet_hours: { from: '22:00', to: '07:00' } };
  const at = (hours: number, minutes = 0) => NOON + (hours - 12) * HOUR_MS + minutes * MINUTE_MS;

  test.each([
    [at(21, 59), 'request'],
    [at(22), 'held_back'],
    [at(23, 59), 'held_back'],
    [at(24), 'held_back'],
    [at(30, 59), 'held_back'],
    [at(31) - 1, 'held_back'],
    [at(31), 'request'],
  ])('over midnight, at %i: %s', (now, outcome) => {
    expect(decided({}, night, now).outcome).toBe(outcome);
  });

  test('end in the morning', () => {
    expect(decided({}, night, at(22))).toEqual(heldBy('quiet_hours', at(31)));
    expect(decided({}, night, at(26))).toEqual(heldBy('quiet_hours', at(31)));
  });

  test('are those of local clocks', () => {
    expect(decided({}, night, at(20), 120)).toEqual(heldBy('quiet_hours', at(29)));
    expect(decided({}, night, at(23), -570).outcome).toBe('request');
    expect(decided({}, night, at(12), 570).outcome).toBe('request');
    expect(decided({}, night, at(12, 30), 570).outcome).toBe('held_back');
  });

  test('may lie within a day', () => {
    const lunch = { quiet_hours: { from: '12:00', to: '13:30' } };
    expect(decided({}, lunch, at(12))).toEqual(heldBy('quiet_hours', at(13, 30)));
    expect(decided({}, lunch, at(13, 30))).toMatchObject(free);
  });

  test('put off what would be free in the middle of them', () => {
    const rules = { ...night, cooldown_hours: 12 };
    expect(decided(ago(HOUR_MS), rules)).toEqual(heldBy('cooldown', at(31)));
  });

  test('disturb no recommendation', () => {
    expect(decided({}, { ...night, mode: 'advise' }, at(23)).outcome).toBe('advise');
  });
});

test('all holds are told; it can be asked again after the last', () => {
  const snooze = { at: NOON, until: NOON + HOUR_MS, reason: 'exam' };
  const seen = { snooze, ...ago(HOUR_MS) };
  expect(decided(seen, { cooldown_hours: 24, max_per_day: 1, max_per_week: 1 })).toMatchObject({
    holds: ['snoozed', 'cooldown', 'day_cap', 'week_cap'],
    again_at: NOON - HOUR_MS + 7 * DAY_MS,
  });
});
