import { describe, expect, test } from 'vitest';
import type { Frames } from '../frames.ts';
import { selectFrames, windowStarts } from './selection.ts';

const line = (...values: readonly number[]): Frames => ({
  frames: values.length,
  channels: 1,
  values: Float64Array.from(values),
});

describe('frames that stand for a recording', () => {
  test('evenly spaced in time', () => {
    expect([...selectFrames('evenly', line(0, 1, 4, 9, 16), 3).values]).toEqual([0, 4, 16]);
    expect([...selectFrames('evenly', line(1, 2, 7), 1).values]).toEqual([2]);
  });

  test('as keyframes lie where something moves', () => {
    const jerk = line(...new Array<number>(20).fill(0), 1, 2, 3, 4, ...new Array<number>(20).fill(4));
    const between = (values: Float64Array) => values.filter((value) => value > 0 && value < 4).length;
    expect(between(selectFrames('keyframes', jerk, 10).values)).toBeGreaterThan(
      2 * between(selectFrames('evenly', jerk, 10).values),
    );
    expect([...selectFrames('keyframes', line(3, 3, 3), 2).values]).toEqual([3, 3]);
  });

  test('of steady motion are the same in motion and in time', () => {
    const steady = line(...Array.from({ length: 9 }, (_, t) => t));
    for (const [i, value] of selectFrames('keyframes', steady, 5).values.entries()) {
      expect(value).toBeCloseTo(2 * i, 9);
    }
  });

  test('from the window that moves most', () => {
    const late = line(...Array.from({ length: 40 }, (_, t) => Math.max(0, t - 24)));
    // Windows begin at 0, 5, 10, 15 and 20; the last moves most and ends at frame 35.
    expect([...selectFrames('window', late, 2).values]).toEqual([0, 11]);
  });
});

test.each([
  [10, [0]],
  [16, [0]],
  [21, [0, 5]],
  [30, [0, 5, 10]],
])('%i frames have windows at %j', (frames, starts) => {
  expect(windowStarts(frames)).toEqual(starts);
});
