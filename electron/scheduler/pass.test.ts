import { describe, expect, test } from 'vitest';
import { newestPass } from '../../data/queries/retraining/passes.ts';
import { stamp } from '../../data/testing/store.ts';
import { runWrite } from '../../data/writes/index.ts';
import { DAY_MS, HOUR_MS } from '../../trainer/retraining/duration.ts';
import { answers, clinic, recordings } from './testing_passes.ts';

const BEGIN = stamp.at;
const ENOUGH = 'Enough new samples (50 >= 50)';
const train = {
  does: 'train',
  modality: 'gesture',
  labels: ['drink', 'eat'],
  promoted: true,
  items: [],
} as const;

describe('a pass', () => {
  test('advises where the policy says so: the standing has the reason, the log the numbers, nothing is asked', () => {
    const { person, scheduler, outcomes, requests, log, store } = clinic();
    person('anna').import(recordings(50));
    person('ben').import(recordings(49));
    const { pass, requested } = scheduler().pass(BEGIN);
    expect(pass).toMatchObject({ at: BEGIN, policy_config_version: 1, pairs: 2, looked_at: 2 });
    expect([requested, requests()]).toEqual([[], []]);
    expect(outcomes()).toEqual({ anna: 'advise' });
    expect(log()).toEqual([
      {
        ...{ user_id: 'anna', modality: 'gesture', timestamp: new Date(BEGIN).toISOString() },
        ...{
          trigger_reason: ENOUGH,
          num_new_samples: 50,
          clarification_rate: null,
          model_version_before: null,
        },
        ...{ policy_config_version: 1, num_clarifications: 0, num_recognitions: 0 },
        ...{ clarification_rate_lower_bound: 0, mode: 'advise', outcome: 'advise', held_back_by: [] },
      },
    ]);
    expect(newestPass(store)).toMatchObject({ pass_id: pass.pass_id, at: BEGIN });
  });

  test('asks the trainer in automatic mode, in exactly the words of the requirement', () => {
    const { person, scheduler, requests, log } = clinic({ mode: 'automatic' });
    const anna = person('anna');
    anna.import(recordings(20));
    anna.do({ ...train, labels: ['drink', 'eat'], items: [] });
    anna.import(answers(40, 20));
    const { requested } = scheduler().pass(BEGIN + 2 * DAY_MS);
    const [, asked] = requests();
    expect(asked).toEqual({
      ...{
        job_id: requested[0]?.job_id,
        origin: 'scheduler',
        created_at: BEGIN + 2 * DAY_MS,
        status: 'queued',
      },
      request: {
        ...{ user_id: 'anna', modality: 'gesture' },
        retrain_reason: expect.stringMatching(/^High clarification rate \(.* > 0\.15\)/),
        latest_model_version: 'gesture-anna-v1',
        policy_config_version: 1,
      },
    });
    expect(log()).toMatchObject([{ outcome: 'request', num_clarifications: 20, num_recognitions: 40 }]);
  });

  test('asks for nothing while a training waits or runs, and not again within the cool-down', () => {
    const { person, scheduler, requests, outcomes, store } = clinic({
      mode: 'automatic',
      cooldown_hours: 48,
    });
    const anna = person('anna');
    anna.import(recordings(50));
    const process = scheduler();
    process.pass(BEGIN);
    for (let hour = 1; hour < 100; hour++) process.pass(BEGIN + hour * HOUR_MS);
    expect(requests()).toHaveLength(1);
    expect(outcomes()).toEqual({ anna: 'held_back' });
    runWrite(store, 'jobs.cancel', stamp, { job_id: requests()[0]?.job_id ?? 0 });
    process.pass(BEGIN + 47 * HOUR_MS);
    expect(requests()).toHaveLength(1);
    process.pass(BEGIN + 48 * HOUR_MS);
    expect(requests()).toHaveLength(2);
  });

  test('looks only at those for whom something may have changed', () => {
    const { person, scheduler } = clinic();
    const [anna, ben, cleo] = [person('anna'), person('ben'), person('cleo')];
    for (const one of [anna, ben, cleo]) one.import(recordings(50));
    const process = scheduler();
    const lookedAt = (at: number, offset = 0) => process.pass(at, offset).pass.looked_at;
    expect(lookedAt(BEGIN)).toBe(3);
    expect(lookedAt(BEGIN + HOUR_MS)).toBe(0);
    ben.import(recordings(1));
    expect(lookedAt(BEGIN + 2 * HOUR_MS)).toBe(1);
    expect(lookedAt(BEGIN + 3 * HOUR_MS, 60)).toBe(3);
  });

  test('looks when only time has passed: a model grows old, a snooze ends', () => {
    const { person, scheduler, outcomes } = clinic();
    const [anna, ben] = [person('anna'), person('ben')];
    anna.import(recordings(20));
    anna.do({ ...train, labels: ['drink', 'eat'], items: [] });
    ben.import(recordings(50));
    ben.do({ does: 'snooze', modality: 'gesture', nth: 0, hours: 5 });
    const process = scheduler();
    process.pass(BEGIN);
    expect(outcomes()).toEqual({ ben: 'held_back' });
    expect(process.pass(BEGIN + 4 * HOUR_MS).pass.looked_at).toBe(0);
    expect(process.pass(BEGIN + 5 * HOUR_MS).pass.looked_at).toBe(1);
    expect(outcomes()).toEqual({ ben: 'advise' });
    expect(process.pass(BEGIN + 31 * DAY_MS).pass.looked_at).toBe(1);
    expect(outcomes()).toEqual({ anna: 'advise', ben: 'advise' });
  });

  test('follows a changed policy at once, and looks at those alone for whom it changed something', () => {
    const { person, scheduler, outcomes, setPolicy } = clinic();
    for (const name of ['anna', 'ben', 'cleo']) person(name).import(recordings(30));
    const process = scheduler();
    process.pass(BEGIN);
    setPolicy({ users: { ben: { min_new_samples: 30 }, cleo: { min_new_samples: 50 } } });
    expect(process.pass(BEGIN + 1).pass).toMatchObject({ looked_at: 1, policy_config_version: 2 });
    expect(outcomes()).toEqual({ ben: 'advise' });
  });
});

describe('a clock that was put back', () => {
  test('freezes nothing: a model that was too old is not any more, and is again in its time', () => {
    const { person, scheduler, outcomes } = clinic();
    const anna = person('anna');
    anna.import(recordings(20));
    anna.do({ ...train, labels: ['drink', 'eat'], items: [] });
    const process = scheduler();
    process.pass(BEGIN + 40 * DAY_MS);
    expect(outcomes()).toEqual({ anna: 'advise' });
    process.pass(BEGIN + DAY_MS);
    expect(outcomes()).toEqual({ anna: 'nothing' });
    process.pass(BEGIN + 31 * DAY_MS);
    expect(outcomes()).toEqual({ anna: 'advise' });
  });

  test('by which another process has looked makes this one look again as well', () => {
    const { person, scheduler, outcomes } = clinic();
    const anna = person('anna');
    anna.import(recordings(20));
    anna.do({ ...train, labels: ['drink', 'eat'], items: [] });
    const [one, other] = [scheduler(), scheduler()];
    one.pass(BEGIN);
    other.pass(BEGIN + 40 * DAY_MS);
    one.pass(BEGIN + DAY_MS);
    expect(outcomes()).toEqual({ anna: 'nothing' });
  });
});

describe('two processes', () => {
  test('that look at the same moment ask once', () => {
    const { person, scheduler, requests, log } = clinic({ mode: 'automatic' });
    person('anna').import(recordings(50));
    const [one, other] = [scheduler(), scheduler()];
    one.meanwhile = () => other.pass(BEGIN);
    one.pass(BEGIN);
    expect(requests()).toHaveLength(1);
    expect(log().map(({ outcome }) => outcome)).toEqual(['request', 'held_back']);
  });

  test('need not know of each other: what the one has advised the other finds advised', () => {
    const { person, scheduler, log } = clinic();
    person('anna').import(recordings(50));
    const [one, other] = [scheduler(), scheduler()];
    one.pass(BEGIN);
    other.pass(BEGIN + 1);
    one.pass(BEGIN + 2);
    expect(log()).toHaveLength(1);
  });
});

describe('what happens while a pass looks', () => {
  test('is decided on at once by a further pass, not on what was known before', () => {
    const { person, scheduler, log } = clinic();
    const anna = person('anna');
    anna.import(recordings(50));
    const process = scheduler();
    process.meanwhile = () => anna.import(recordings(10));
    expect(process.pass(BEGIN)).toMatchObject({ overtaken: 0, pass: { looked_at: 1 } });
    expect(log()).toMatchObject([{ outcome: 'advise', num_new_samples: 60 }]);
  });

  test('again and again waits for the next pass in the end, and is said', () => {
    const { person, scheduler, outcomes } = clinic();
    const anna = person('anna');
    anna.import(recordings(50));
    const process = scheduler();
    const again = () => {
      anna.import(recordings(1));
      process.meanwhile = again;
    };
    process.meanwhile = again;
    expect(process.pass(BEGIN).overtaken).toBe(1);
    expect(outcomes()).toEqual({});
    process.meanwhile = null;
    expect(process.pass(BEGIN + 1).overtaken).toBe(0);
    expect(outcomes()).toEqual({ anna: 'advise' });
  });

  test('a new policy counts: nothing is decided by the old one', () => {
    const { person, scheduler, outcomes, setPolicy, store } = clinic();
    person('anna').import(recordings(50));
    const process = scheduler();
    process.meanwhile = () => setPolicy({ min_new_samples: 51 });
    expect(process.pass(BEGIN).pass.policy_config_version).toBe(2);
    expect(outcomes()).toEqual({});
    expect(newestPass(store)?.pass_id).toBe(1);
  });
});
