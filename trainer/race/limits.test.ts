import { expect, test } from 'vitest';
import { type Signal, trainingConfigSchema } from '../../data/schema.ts';
import { limitsOf, secondsFor } from './limits.ts';

const pose: Signal = { kind: 'sequence', frames: 1, dims: 4, values: new Float32Array(4) };
const poses = (count: number) => Array<Signal>(count).fill(pose);
const minuteOfSound: Signal = { kind: 'audio', sampleRate: 100, values: new Float32Array(6000) };

const limits = (config: object, recordings = 100) =>
  limitsOf(trainingConfigSchema.parse(config), poses(recordings), 1);

test('where nobody says otherwise, a search takes as long as the recordings ask for', () => {
  expect(limits({})).toEqual({ trials: 50, seconds: secondsFor(poses(100), 1) });
});

test('where trials are counted, no clock ends the search, so that one seed gives one result', () => {
  expect(limits({ trials: 7 })).toEqual({ trials: 7, seconds: Infinity });
});

test('a budget in seconds holds beside the number of trials or without it', () => {
  expect(limits({ budget_seconds: 3 })).toEqual({ trials: 50, seconds: 3 });
  expect(limits({ budget_seconds: 3, trials: 7 })).toEqual({ trials: 7, seconds: 3 });
});

test('more recordings never get less time, and nobody waits for minutes', () => {
  const seconds = [0, 10, 100, 1000, 10_000, 1_000_000].map((count) => secondsFor(poses(count), 1));
  expect(seconds).toEqual(seconds.toSorted((a, b) => a - b));
  expect(seconds[0]).toBeGreaterThan(0);
  expect(Math.max(...seconds)).toBeLessThanOrEqual(60);
});

test('long sounds take longer to look at than short ones', () => {
  expect(secondsFor([minuteOfSound, minuteOfSound], 1)).toBeGreaterThan(secondsFor(poses(2), 1));
  expect(secondsFor(Array<Signal>(1000).fill(minuteOfSound), 1)).toBeLessThanOrEqual(60);
});

test('where folds judge there is more time, since each trial is several fits', () => {
  expect(secondsFor(poses(100), 6)).toBeGreaterThan(secondsFor(poses(100), 1));
  expect(secondsFor(poses(1_000_000), 6)).toBeLessThanOrEqual(60);
});
