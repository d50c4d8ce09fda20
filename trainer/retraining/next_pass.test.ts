import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from './duration.ts';
import { everyInterval, nextPass, type PassState, type PassTimes } from './next_pass.ts';
import { NOON } from './testing.ts';

const times: PassTimes = {
  following: everyInterval(HOUR_MS),
  settle_ms: MINUTE_MS,
  at_most_ms: 5 * MINUTE_MS,
};
const since = (last_pass_at: number | null, some: Partial<PassState> = {}): PassState => ({
  ...{ last_pass_at, first_event_at: null, last_event_at: null },
  ...some,
});

describe('fixed times', () => {
  test('the first pass is at once', () => {
    expect(nextPass(times, since(null), NOON)).toBe(NOON);
  });

  test('an hour after the last', () => {
    expect(nextPass(times, since(NOON - 20 * MINUTE_MS), NOON)).toBe(NOON + 40 * MINUTE_MS);
  });

  test('after a week of sleep there is one pass, not one for each hour', () => {
    let last = NOON - 7 * 24 * HOUR_MS;
    const passes: number[] = [];
    for (let now = NOON; now < NOON + HOUR_MS; now += MINUTE_MS) {
      if ((nextPass(times, since(last), now) ?? Infinity) > now) continue;
      passes.push(now);
      last = now;
    }
    expect(passes).toEqual([NOON]);
  });

  test('of a calendar are handed in', () => {
    const daily = (after: number) => Math.floor(after / (24 * HOUR_MS) + 1) * 24 * HOUR_MS;
    expect(nextPass({ ...times, following: daily }, since(NOON - HOUR_MS), NOON)).toBe(NOON + 12 * HOUR_MS);
  });

  test('may end', () => {
    expect(nextPass({ ...times, following: () => null }, since(NOON), NOON)).toBeNull();
  });
});

describe('after feedback or an import', () => {
  test('a pass follows when it has been quiet for a minute', () => {
    const state = since(NOON - 5, { first_event_at: NOON - 100, last_event_at: NOON - 10 });
    expect(nextPass(times, state, NOON)).toBe(NOON - 10 + MINUTE_MS);
  });

  test('it waits five minutes at most, however much comes', () => {
    const state = since(NOON - 5, { first_event_at: NOON - 4.5 * MINUTE_MS, last_event_at: NOON });
    expect(nextPass(times, state, NOON)).toBe(NOON + 0.5 * MINUTE_MS);
  });
});

test('whatever the clock does, a pass is never due in the past, nor later than from now on', () => {
  const moment = fc.integer({ min: -(10 ** 12), max: 10 ** 12 }).map((offset) => NOON + offset);
  const maybe = fc.option(moment);
  fc.assert(
    fc.property(maybe, maybe, maybe, moment, (last_pass_at, first_event_at, last_event_at, now) => {
      const next = nextPass(times, { last_pass_at, first_event_at, last_event_at }, now);
      const waiting = first_event_at !== null && last_event_at !== null;
      expect(next).toBeGreaterThanOrEqual(now);
      expect(next).toBeLessThanOrEqual(now + (waiting ? MINUTE_MS : HOUR_MS));
    }),
  );
});
