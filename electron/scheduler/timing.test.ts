import { describe, expect, test } from 'vitest';
import { everyInterval } from '../../trainer/retraining/next_pass.ts';
import { PassTiming, type Standing } from './timing.ts';

const NOON = Date.UTC(2026, 10, 18, 12);
const SECOND = 1000;
const HOUR = 3_600_000;
const hourly = everyInterval(HOUR);

/** Looked at noon, and nothing since. */
function standing(some: Partial<Standing> = {}): Standing {
  const last_pass = { pass_id: 1, at: NOON, after_seq: 7, policy_config_version: 2 };
  return { seq: 7, policy_config_version: 2, last_pass, ...some };
}

describe('when to look', () => {
  test('where nobody ever did, and after hours or days with the app closed, at once, and once', () => {
    const timing = new PassTiming();
    timing.see(standing({ last_pass: null }), NOON);
    expect(timing.next(hourly, NOON)).toBe(NOON);
    const later = NOON + 72 * HOUR;
    timing.see(standing(), later);
    expect(timing.next(hourly, later)).toBe(later);
    timing.see(
      standing({ last_pass: { pass_id: 2, at: later, after_seq: 7, policy_config_version: 2 } }),
      later,
    );
    expect(timing.next(hourly, later)).toBe(later + HOUR);
  });

  test('at the next fixed time, where nothing happens; the look of another process counts', () => {
    const timing = new PassTiming();
    timing.see(standing(), NOON + 1);
    expect(timing.next(hourly, NOON + 1)).toBe(NOON + HOUR);
    const elsewhere = { pass_id: 2, at: NOON + HOUR, after_seq: 7, policy_config_version: 2 };
    timing.see(standing({ last_pass: elsewhere }), NOON + HOUR);
    expect(timing.next(hourly, NOON + HOUR)).toBe(NOON + 2 * HOUR);
  });

  test('five seconds after something happened, and a minute after the first of many things', () => {
    const timing = new PassTiming();
    timing.see(standing(), NOON);
    timing.see(standing({ seq: 8 }), NOON + SECOND);
    expect(timing.next(hourly, NOON + SECOND)).toBe(NOON + 6 * SECOND);
    timing.see(standing({ seq: 8 }), NOON + 3 * SECOND);
    expect(timing.next(hourly, NOON + 3 * SECOND)).toBe(NOON + 6 * SECOND);
    for (let second = 4; second < 62; second++)
      timing.see(standing({ seq: 8 + second }), NOON + second * SECOND);
    expect(timing.next(hourly, NOON + 61 * SECOND)).toBe(NOON + 61 * SECOND);
  });

  test('soon after another policy came into force', () => {
    const timing = new PassTiming();
    timing.see(standing(), NOON);
    timing.see(standing({ policy_config_version: 3 }), NOON + SECOND);
    expect(timing.next(hourly, NOON + SECOND)).toBe(NOON + 6 * SECOND);
  });

  test('soon after the start, where something happened while nobody looked', () => {
    const timing = new PassTiming();
    timing.see(standing({ seq: 8 }), NOON + SECOND);
    expect(timing.next(hourly, NOON + SECOND)).toBe(NOON + 6 * SECOND);
  });

  test('no longer soon, once another process has looked at what happened', () => {
    const timing = new PassTiming();
    timing.see(standing(), NOON);
    timing.see(standing({ seq: 8 }), NOON + SECOND);
    const last_pass = { pass_id: 2, at: NOON + 2 * SECOND, after_seq: 8, policy_config_version: 2 };
    timing.see(standing({ seq: 8, last_pass }), NOON + 2 * SECOND);
    expect(timing.next(hourly, NOON + 2 * SECOND)).toBe(NOON + 2 * SECOND + HOUR);
  });

  test('in its time, however far the clock was put back: nothing waits until it has caught up', () => {
    const timing = new PassTiming();
    timing.see(standing(), NOON);
    timing.see(standing({ seq: 8 }), NOON + SECOND);
    const before = NOON - 400 * 24 * HOUR;
    timing.see(standing({ seq: 8 }), before);
    timing.see(standing({ seq: 8 }), before + 4 * SECOND);
    expect(timing.next(hourly, before + 4 * SECOND)).toBe(before + 5 * SECOND);
    timing.see(standing({ seq: 7 }), before + 10 * SECOND);
    timing.see(standing({ seq: 7 }), before + HOUR / 2);
    expect(timing.next(hourly, before + HOUR / 2)).toBe(before + HOUR);
  });
});
