import { describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { knownWeeks } from './known_weeks.ts';
import { CHANNELS, COLUMNS, trainingRows, WEEKS_BACK, writeFrames } from './sequences.ts';
import { evenWeeks, livedWeeks, termTime } from './testing.ts';

const weeks = livedWeeks({ weeks: 30, recognitions: 20, rate: termTime, seed: 1 });

function framesOf(series: typeof weeks, from: number, target: number): number[][] {
  const frames = new Float32Array(COLUMNS).fill(9);
  writeFrames(knownWeeks(series), { from, target }, frames);
  return Array.from({ length: WEEKS_BACK }, (_, i) => [...frames.subarray(i * CHANNELS, (i + 1) * CHANNELS)]);
}
const empty = [0, 0];

describe('what the network sees', () => {
  test('a rate and how much it rests on for each week before the target', () => {
    const frames = framesOf(weeks, 20, 20);
    expect(frames).not.toContainEqual(empty);
    const { recognitions = 0 } = weeks[19] ?? {};
    expect(frames.at(-1)?.[1]).toBeCloseTo(recognitions / (recognitions + 10), 6);
  });

  test('weeks in the future are empty, also when they are on record', () => {
    const frames = framesOf(weeks, 20, 23);
    expect(frames.slice(-3)).toEqual([empty, empty, empty]);
    expect(frames.at(-4)).not.toEqual(empty);
  });

  test('a week without recognitions is empty: nothing is filled in, and no week moves', () => {
    const paused = weeks.map((week, i) =>
      i === 17 ? { ...week, recognitions: 0, clarifications: 0 } : week,
    );
    const frames = framesOf(paused, 20, 20);
    expect(frames.map((frame) => frame[1] === 0)).toEqual(Array.from({ length: 12 }, (_, i) => i === 9));
  });

  test('weeks before the first are empty', () => {
    expect(framesOf(weeks, 5, 5).map((frame) => frame[1] === 0)).toEqual(
      Array.from({ length: 12 }, (_, i) => i < 7),
    );
  });
});

describe('what the network learns', () => {
  test('each telling week, as seen from itself and the three weeks before it', () => {
    const quiet = weeks.map((week, i) => (i === 10 ? { ...week, recognitions: 4, clarifications: 1 } : week));
    const perWeek = (series: typeof weeks) => trainingRows(knownWeeks(series), createRandom(1)).rows / 8;
    // From week 4 on with 1, 2, 3 and then 4 weeks behind it from which it is forecast.
    expect(perWeek(weeks)).toBe(1 + 2 + 3 + 23 * 4);
    expect(perWeek(quiet)).toBe(1 + 2 + 3 + 22 * 4);
  });

  test('deviations from the recent level: none where every week is alike', () => {
    const { targets } = trainingRows(knownWeeks(evenWeeks(30, 20, 4)), createRandom(1));
    for (const target of targets) expect(Math.abs(target)).toBeLessThan(1e-6);
  });
});
