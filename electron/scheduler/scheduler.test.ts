import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { AppError } from '../../data/errors.ts';
import { newestJournalSeq } from '../../data/queries/retraining/journal.ts';
import { newestPolicyVersion } from '../../data/queries/retraining/policies.ts';
import type { ReadonlyStore, Store } from '../../data/store.ts';
import { stamp } from '../../data/testing/store.ts';
import { runWrite, type WriteInput } from '../../data/writes/index.ts';
import type { AskScheduler } from '../threads/scheduler_client.ts';
import { Scheduler, type SchedulerEnvironment } from './scheduler.ts';
import { clinic, recordings } from './testing_passes.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
/** Twenty past, so that the next full hour is forty minutes away. */
const BEGIN = new Date(2026, 10, 21, 9, 20).getTime();

beforeEach(
  () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'], now: BEGIN }),
);
afterEach(() => void vi.useRealTimers());

/** A pass that finds nothing, by whichever process. */
function recordPass(store: Store, at: number) {
  return runWrite(
    store,
    'retraining.record_pass',
    { ...stamp, at },
    {
      ...{ utc_offset_minutes: 0, policy_config_version: newestPolicyVersion(store) ?? 0 },
      ...{ after_seq: newestJournalSeq(store), pairs: 0, looked_at: 0, config: {}, decisions: [] },
    },
  );
}

/** A scheduler in a program that was just opened, and the moments at which it looked. */
function opened(place: ReturnType<typeof clinic>, some: Partial<SchedulerEnvironment> = {}) {
  const looks: number[] = [];
  const answer = { overtaken: 0, failure: null as AppError | null };
  const ask = (async (_name: string, { at }: { at: number }) => {
    looks.push(at);
    if (answer.failure) throw answer.failure;
    const { pass_id } = recordPass(place.store, at);
    const pass = { pass_id, at, policy_config_version: 1, pairs: 0, looked_at: 0 };
    return { pass, requested: [], overtaken: answer.overtaken, problem: null };
  }) as AskScheduler;
  const scheduler = new Scheduler({
    ...{ store: place.store as ReadonlyStore, works: 'any', operator_id: stamp.operator_id, now: Date.now },
    thread: { ask, close: async () => {} },
    lookAtPolicyFile: async () => {},
    promoteCandidates: async () => {},
    ...some,
  });
  onTestFinished(() => scheduler.close());
  scheduler.start();
  return { scheduler, looks, answer };
}

/** A settings change, as the program tells of it. */
function choose(
  place: ReturnType<typeof clinic>,
  { heard }: Scheduler,
  change: WriteInput<'settings.change'>,
): void {
  runWrite(place.store, 'settings.change', stamp, change);
  heard('store.changed', { topics: ['audit'] });
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const since = (looks: readonly number[]) => looks.map((at) => (at - BEGIN) / MINUTE);

describe('by itself', () => {
  test('it looks once soon after the start, however many times were missed, then every full hour', async () => {
    const place = clinic();
    recordPass(place.store, BEGIN - 72 * HOUR);
    const { looks, scheduler } = opened(place);
    await pass(2 * SECOND);
    expect(looks).toEqual([]);
    await pass(2 * SECOND);
    expect(looks).toEqual([BEGIN + 3 * SECOND]);
    expect(scheduler.state().next_pass_at).toBe(BEGIN + 40 * MINUTE);
    await pass(3 * HOUR);
    expect(since(looks.slice(1))).toEqual([40, 100, 160]);
  });

  test('it does not look at the start where another process did within the hour, nor when that one has', async () => {
    const place = clinic();
    recordPass(place.store, BEGIN - 10 * MINUTE);
    const { looks } = opened(place);
    await pass(39 * MINUTE);
    expect(looks).toEqual([]);
    await pass(1 * MINUTE - 1);
    recordPass(place.store, BEGIN + 40 * MINUTE);
    await pass(2 * MINUTE);
    expect(looks).toEqual([]);
  });

  test('it looks five seconds after an import, also one that another process made', async () => {
    const place = clinic();
    recordPass(place.store, BEGIN);
    const { looks, scheduler } = opened(place);
    await pass(MINUTE);
    place.person('anna').import(recordings(3));
    scheduler.heard('store.changed', { topics: ['datasets'] });
    await pass(5 * SECOND);
    expect(looks).toEqual([]);
    await pass(SECOND);
    expect(looks).toHaveLength(1);
    await pass(30 * MINUTE);
    expect(looks).toHaveLength(1);
  });

  test('it looks after many imports in a row once they are over, and after a minute at the latest', async () => {
    const place = clinic();
    recordPass(place.store, BEGIN);
    const { looks, scheduler } = opened(place);
    await pass(MINUTE);
    const anna = place.person('anna');
    for (let i = 0; i < 40; i++) {
      anna.import(recordings(1));
      scheduler.heard('store.changed', { topics: ['datasets'] });
      await pass(2 * SECOND);
    }
    expect(looks).toHaveLength(1);
    await pass(6 * SECOND);
    expect(looks).toHaveLength(2);
  });

  test('it does not look in a command, nor where nobody wants it; what people choose counts at once', async () => {
    const place = clinic();
    const command = opened(place, { works: 'own' });
    runWrite(place.store, 'settings.change', stamp, { scheduler_enabled: false });
    const { looks, scheduler } = opened(place);
    await pass(3 * HOUR);
    expect([command.looks, looks]).toEqual([[], []]);
    expect([command.scheduler.state().next_pass_at, scheduler.state().next_pass_at]).toEqual([null, null]);
    choose(place, scheduler, { scheduler_enabled: true });
    await pass(SECOND);
    expect(looks).toHaveLength(1);
    choose(place, scheduler, { scheduler_cron: '*/10 * * * *' });
    await pass(10 * MINUTE);
    expect(looks).toHaveLength(2);
    choose(place, scheduler, { scheduler_enabled: false });
    await pass(HOUR);
    expect(looks).toHaveLength(2);
  });
});

describe('a clock that jumps', () => {
  test('forth, as when the computer slept: it looks within half a minute, and once', async () => {
    const place = clinic();
    recordPass(place.store, BEGIN);
    const { looks } = opened(place);
    await pass(MINUTE);
    vi.setSystemTime(BEGIN + 50 * HOUR);
    await pass(30 * SECOND);
    expect(looks).toHaveLength(1);
    await pass(5 * MINUTE);
    expect(looks).toHaveLength(1);
  });

  test('back: it looks at the next full hour of the new time', async () => {
    const place = clinic();
    recordPass(place.store, BEGIN);
    const { looks } = opened(place);
    await pass(MINUTE);
    const before = BEGIN - 1000 * HOUR;
    vi.setSystemTime(before);
    await pass(41 * MINUTE);
    expect(looks).toEqual([before + 40 * MINUTE]);
  });
});

describe('what goes wrong', () => {
  test('is tried again with the next tick, not at once and for ever', async () => {
    const place = clinic();
    const { looks, answer } = opened(place);
    answer.failure = new AppError('STORE_BUSY', 'Another program writes.');
    await pass(4 * SECOND);
    expect(looks).toHaveLength(1);
    await pass(28 * SECOND);
    expect(looks).toHaveLength(1);
    answer.failure = null;
    await pass(5 * MINUTE);
    expect(looks).toHaveLength(2);
  });

  test('whoever was overtaken by events again and again is looked at with the next tick', async () => {
    const place = clinic();
    const { looks, answer } = opened(place);
    answer.overtaken = 1;
    await pass(10 * SECOND);
    expect(looks).toHaveLength(1);
    answer.overtaken = 0;
    await pass(5 * MINUTE);
    expect(looks).toHaveLength(2);
  });
});

test('one look at a time; after each it promotes what waits; none begins once it closes', async () => {
  const place = clinic();
  const events: string[] = [];
  const { scheduler } = opened(place, { promoteCandidates: async () => void events.push('promote') });
  await Promise.all([
    scheduler.pass().then(() => events.push('one')),
    scheduler.pass().then(() => events.push('two')),
  ]);
  await pass(0);
  expect(events.toSorted()).toEqual(['one', 'promote', 'promote', 'two']);
  await scheduler.close();
  await expect(scheduler.pass()).rejects.toMatchObject({ code: 'THREAD_ENDED' });
});
