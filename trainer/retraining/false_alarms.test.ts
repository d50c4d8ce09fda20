import { describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { decide } from './decide.ts';
import { NOON, policyWith, quietObservation, UTC } from './testing.ts';

/**
 * How often the clarification rate alone asks for a training. Two protocols: one look at the first ten recognitions,
 * and repeated looks, where every person is looked at after every `every` recognitions since the training until a
 * training is asked for. An alarm at any look counts, as it would in life.
 */
const USERS = 10_000;

interface Looks {
  rate: number;
  every: number;
  until: number;
}

type Alarm = (clarifications: number, recognitions: number) => boolean;

/** The share of users with an alarm at any look. */
function alarmed(alarm: Alarm, { rate, every, until }: Looks): number {
  const random = createRandom(6).fork(`${rate} ${every} ${until}`);
  let alarms = 0;
  for (let user = 0; user < USERS; user++) {
    let clarifications = 0;
    for (let n = 1; n <= until; n++) {
      if (random.uniform() < rate) clarifications++;
      if (n % every === 0 && alarm(clarifications, n)) {
        alarms++;
        break;
      }
    }
  }
  return alarms / USERS;
}

/** The scheduler's own decision, asked once for each pair of counts. */
function byPolicy(min_recognitions: number): Alarm {
  const policy = policyWith({ mode: 'automatic', min_recognitions });
  const known = new Map<number, boolean>();
  return (clarifications, recognitions) => {
    const key = recognitions * 10_000 + clarifications;
    const seen = quietObservation({ clarifications, recognitions });
    const alarm =
      known.get(key) ?? decide(policy, seen, { now: NOON, utc_offset_minutes: UTC }).outcome === 'request';
    known.set(key, alarm);
    return alarm;
  };
}

const rawRatio: Alarm = (clarifications, recognitions) => clarifications / recognitions > 0.15;
const standard = byPolicy(20);
/** Even where a policy asks for ten recognitions only. */
const ten = byPolicy(10);

describe('at a true rate of 10 %, false alarms', () => {
  test('with one look at ten recognitions: the raw ratio in 26 %, the bound in 1 %', () => {
    const look = { rate: 0.1, every: 10, until: 10 };
    // Exactly, by the binomial distribution: P(X >= 2) = 0.2639 and P(X >= 4) = 0.0128.
    expect(Math.abs(alarmed(rawRatio, look) - 0.2639)).toBeLessThan(0.015);
    expect(alarmed(ten, look)).toBeLessThan(0.05);
    expect(alarmed(standard, look)).toBe(0);
  });

  /** Exactly, by following the distribution of the counts from look to look (SciPy): the last column. */
  test.each([
    ['60 recognitions, every 10', { rate: 0.1, every: 10, until: 60 }, 0.018],
    ['300 recognitions, every 10', { rate: 0.1, every: 10, until: 300 }, 0.0189],
    ['300 recognitions, every one', { rate: 0.1, every: 1, until: 300 }, 0.027],
  ])('with repeated looks over %s stay under 5 %%', (_, looks, exact) => {
    const share = alarmed(standard, looks);
    expect(share).toBeLessThan(0.05);
    expect(Math.abs(share - exact)).toBeLessThan(0.006);
  });

  test('with repeated looks, also where ten recognitions are enough', () => {
    expect(alarmed(ten, { rate: 0.1, every: 10, until: 300 })).toBeLessThan(0.05);
  });

  test('of the raw ratio with repeated looks: more than a third', () => {
    expect(alarmed(rawRatio, { rate: 0.1, every: 10, until: 60 })).toBeGreaterThan(1 / 3);
  });
});

test('at a true rate of 30 %, nine of ten are found within 60 recognitions', () => {
  for (const every of [10, 1]) {
    expect(alarmed(standard, { rate: 0.3, every, until: 60 })).toBeGreaterThan(0.9);
  }
});
