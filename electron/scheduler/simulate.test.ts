import { beforeEach, describe, expect, test } from 'vitest';
import type { RetrainingPolicy } from '../../data/retraining/policy_schema.ts';
import type { Store } from '../../data/store.ts';
import { beginTraining, importSamples, pose, stamp } from '../../data/testing/store.ts';
import { temporaryWorkspace } from '../../data/testing/temporary.ts';
import { completeRun } from '../../data/testing/training.ts';
import type { Workspace } from '../../data/workspace.ts';
import { runWrite } from '../../data/writes/index.ts';
import { HOUR_MS, MINUTE_MS } from '../../trainer/retraining/duration.ts';
import { retrainingCalls } from '../ipc/calls/retraining.ts';
import { RulesInForce } from './rules_in_force.ts';
import { type SimulationInput, simulate } from './simulate.ts';
import { SimulationHistories } from './simulation_history.ts';

/** A Wednesday in UTC; what was recorded began on a Tuesday at 9. */
const NOW = Date.UTC(2026, 10, 18, 12, 0, 30);
const BEGIN = Date.UTC(2026, 5, 2, 9);
/** Nothing but new recordings counts. */
const OTHERS_OFF = {
  max_days_since_train: 36_500,
  max_clarification_rate: 1,
  min_examples_of_new_label: null,
};
const IN_FORCE: RetrainingPolicy = { policy_config_version: 1, min_new_samples: 10, ...OTHERS_OFF };

let store: Store;
let workspace: Workspace;
let histories: SimulationHistories;
let rules: RulesInForce;
let recordings = 0;

beforeEach(() => {
  ({ store, workspace } = temporaryWorkspace());
  runWrite(store, 'policy.save', stamp, { policy: IN_FORCE, based_on: null, origin: 'app' });
  [histories, rules] = [new SimulationHistories(), new RulesInForce()];
});

/** One recording a day of two labels, at 9:30, all imported today. */
function recordDays(user_id: string, days: number, from = 0): void {
  const each = Array.from({ length: days }, (_, i) => {
    const recorded_at = BEGIN + (from + i) * 24 * HOUR_MS + 30 * MINUTE_MS;
    return pose(recordings++, { user_id, label: i % 2 ? 'eat' : 'drink', recorded_at });
  });
  importSamples(store, workspace, each);
}

function ask(some: Partial<SimulationInput> = {}, its = histories) {
  const input = { policy: IN_FORCE, at: NOW, utc_offset_minutes: 60, ...some };
  return retrainingCalls['retraining.simulate'].output.parse(
    simulate({ store, histories: its, rules }, input),
  );
}

const days = (...numbers: number[]) => numbers.map((day) => BEGIN + day * 24 * HOUR_MS + HOUR_MS);
const asked = (retrainings: readonly { asked_at: number }[]) => retrainings.map(({ asked_at }) => asked_at);

test('what is to come is left out, however late the end', () => {
  recordDays('anna', 12);
  const { to, comparison } = ask({ to: Date.UTC(9999, 11, 31) });
  expect({ to, before: comparison.before }).toEqual({ to: NOW + 30_000, before: 1 });
});

test('a policy stands beside the one in force, with dates and reasons for each person', () => {
  recordDays('anna', 25);
  recordDays('ben', 12);
  const { comparison, simulations, looked_at, asked_for, ...range } = ask({
    policy: { ...IN_FORCE, min_new_samples: 20, users: { ben: { min_new_samples: 4 } } },
  });
  expect([looked_at, asked_for]).toEqual([2, 2]);
  expect(range).toEqual({ from: BEGIN + 30 * MINUTE_MS, to: NOW + 30_000 });
  expect(comparison).toMatchObject({ before: 3, after: 3 });
  const [anna, ben] = comparison.pairs;
  expect([anna?.user_id, asked(anna?.before ?? [])]).toEqual(['anna', days(9, 19)]);
  expect(anna?.after).toEqual([
    {
      ...{ asked_at: days(19)[0], reason: 'Enough new samples (20 >= 20)' },
      finished_at: (days(19)[0] ?? 0) + 10 * MINUTE_MS,
    },
  ]);
  // Before the sixth recording there are too few of each label to train on.
  expect([asked(ben?.before ?? []), asked(ben?.after ?? [])]).toEqual([days(9), days(5, 9)]);
  expect(simulations).toMatchObject([
    { user_id: 'anna', outcomes: { advise: 1 } },
    { user_id: 'ben', outcomes: { advise: 2 } },
  ]);
});

describe('what it comes to', () => {
  beforeEach(() => recordDays('anna', 25));

  test('is the same on both sides where nothing but the version differs', () => {
    const { comparison } = ask({ policy: { ...IN_FORCE, policy_config_version: 9 } });
    expect(comparison.pairs[0]?.after).toEqual(comparison.pairs[0]?.before);
    expect([comparison.before, comparison.after]).toEqual([2, 2]);
  });

  test('is nothing where nothing can be met', () => {
    const { comparison, simulations } = ask({ policy: { ...IN_FORCE, min_new_samples: 1_000_000 } });
    expect(comparison).toMatchObject({ after: 0, pairs: [{ before: { length: 2 }, after: [] }] });
    expect(simulations[0]?.outcomes).toMatchObject({ advise: 0, request: 0, held_back: 0 });
  });

  test('follows the policy that was put in force meanwhile', () => {
    expect(ask().comparison.before).toBe(2);
    const policy = { ...IN_FORCE, policy_config_version: 2, min_new_samples: 20 };
    runWrite(store, 'policy.save', stamp, { policy, based_on: 1, origin: 'app' });
    expect(ask().comparison).toMatchObject({ before: 1, after: 2 });
  });

  test('does not change where a drag comes back to where it began', () => {
    const first = ask();
    for (const min_new_samples of [9, 8, 7, 6, 5]) ask({ policy: { ...IN_FORCE, min_new_samples } });
    expect(ask()).toEqual(first);
  });

  test('counts passes at full hours and at the end', () => {
    const { simulations } = ask({ from: BEGIN, to: BEGIN + 24 * HOUR_MS + 1 });
    expect(simulations[0]?.passes).toBe(25);
    expect(ask({ from: BEGIN, to: BEGIN + 24 * HOUR_MS }).simulations[0]?.passes).toBe(25);
  });
});

test('of thousands of people, only those for whom most changes are told of one by one', () => {
  recordDays('anna', 12);
  recordDays('ben', 25);
  recordDays('carl', 3);
  const policy = { ...IN_FORCE, min_new_samples: 4 };
  const { comparison, simulations, ...counts } = ask({ policy, most: 1 });
  expect(counts).toMatchObject({ looked_at: 3, asked_for: 2 });
  expect(comparison.pairs.map(({ user_id }) => user_id)).toEqual(['ben']);
  const everyone = ask({ policy }).comparison;
  expect(comparison).toMatchObject({ before: everyone.before, after: everyone.after });
  expect(simulations).toEqual([]);
});

describe('a range', () => {
  beforeEach(() => recordDays('anna', 25));

  test('judges from its first moment on, with all that happened before', () => {
    const [first = 0, second = 0] = days(9, 19);
    expect(asked(ask({ from: first + 1 }).comparison.pairs[0]?.after ?? [])[0]).toBe(first + HOUR_MS);
    expect(asked(ask({ from: first }).comparison.pairs[0]?.after ?? [])).toEqual([first, second]);
  });

  test('leaves out its last moment and what comes after', () => {
    const [first = 0, second = 0] = days(9, 19);
    expect(asked(ask({ to: second - HOUR_MS / 2 }).comparison.pairs[0]?.after ?? [])).toEqual([first]);
    expect(asked(ask({ to: second + 1 }).comparison.pairs[0]?.after ?? [])).toEqual([first, second]);
  });

  test('without any history is empty', () => {
    const { from, to, comparison } = ask({ user_id: 'nobody' });
    expect([from, comparison]).toEqual([to, { pairs: [], before: 0, after: 0 }]);
  });
});

test('of one person or one modality, only these are simulated', () => {
  recordDays('anna', 12);
  recordDays('ben', 12);
  const users = (some: Partial<SimulationInput>) => ask(some).simulations.map(({ user_id }) => user_id);
  expect(users({ user_id: 'ben' })).toEqual(['ben']);
  expect(users({ modality: 'gesture' })).toEqual(['anna', 'ben']);
  expect(users({ modality: 'speech' })).toEqual([]);
});

test('a training takes as long as trainings here usually did', () => {
  recordDays('anna', 12);
  for (const seconds of [90, 60, 4000]) {
    completeRun(store, beginTraining(store, workspace, { last_sample_id: 1 }).run_id, { seconds });
  }
  recordDays('ben', 12);
  const [retraining] = ask({ user_id: 'ben' }).comparison.pairs[0]?.after ?? [];
  expect((retraining?.finished_at ?? 0) - (retraining?.asked_at ?? 0)).toBe(90_000);
});

describe('what was read before', () => {
  test('is read again where something happened to that person since', () => {
    recordDays('anna', 12);
    recordDays('ben', 9);
    expect(ask().comparison.after).toBe(1);
    recordDays('ben', 3, 9);
    expect(ask().comparison.after).toBe(2);
  });

  test('is not kept beyond so many events, and comes to the same', () => {
    recordDays('anna', 12);
    recordDays('ben', 12);
    const kept = new SimulationHistories(12);
    const [first, again] = [ask({}, kept), ask({}, kept)];
    expect([first, again]).toEqual([ask(), ask()]);
    expect(kept.size).toBe(12);
  });
});
