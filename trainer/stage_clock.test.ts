import { expect, test } from 'vitest';
import { CancelledError } from '../data/errors.ts';
import type { Trial } from '../data/schema.ts';
import { StageClock } from './stage_clock.ts';
import { quietEnvironment } from './testing.ts';
import { type TrainingProgress, trainingStages } from './training.ts';

function clockFrom(environment: Partial<typeof quietEnvironment> = {}) {
  const seen: TrainingProgress[] = [];
  const clock = new StageClock({
    ...quietEnvironment,
    onProgress: (progress) => seen.push(progress),
    ...environment,
  });
  return { clock, seen };
}

test('from the first stage to the last, progress rises from 0 towards 1', () => {
  const { clock, seen } = clockFrom();
  for (const stage of trainingStages) {
    clock.enter(stage);
    clock.progress(1);
  }
  const fractions = seen.map(({ fraction }) => fraction);
  expect(fractions[0]).toBe(0);
  expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
  expect(fractions.at(-1)).toBe(1);
});

test('progress never falls back, and no stage runs into the next', () => {
  const { clock, seen } = clockFrom();
  clock.enter('search');
  for (const share of [0.5, 0.2, 7]) clock.progress(share);
  const [start = 0, half = 0, lower, over = 0] = seen.map(({ fraction }) => fraction);
  expect(half).toBeGreaterThan(start);
  expect(lower).toBe(half);
  clock.enter('fit');
  expect(seen.at(-1)).toEqual({ stage: 'fit', fraction: over });
});

test('each stage knows its seconds by the clock that was passed in', () => {
  let milliseconds = 0;
  const { clock } = clockFrom({ now: () => milliseconds });
  clock.enter('gate');
  milliseconds = 250;
  clock.enter('search');
  milliseconds = 4250;
  expect(clock.finish()).toMatchObject({ gate: 0.25, search: 4, fit: 0 });
});

const trial: Trial = {
  ...{ number: 0, algorithm: 'prototype', parameters: {}, score: 0.1, curve: [0.1] },
  ...{ reason: 'completed', seconds: 0.5 },
};

test('a race tells of its trials; the epochs of trials are a sign of life and no curve', () => {
  const told: Trial[] = [];
  const { clock, seen } = clockFrom({ onTrial: (one) => told.push(one) });
  clock.enter('search');
  const hooks = clock.raceHooks();
  hooks.onEpoch();
  hooks.onTrial(trial, 0.5, { done: 1, atMost: 2, understood: 0.9 });
  expect(told).toEqual([trial]);
  expect(seen.slice(1).map(({ trials, epoch }) => ({ trials, epoch }))).toEqual([
    { trials: undefined, epoch: undefined },
    { trials: { done: 1, atMost: 2, understood: 0.9 }, epoch: undefined },
  ]);
});

test('who was cancelled enters no further stage', () => {
  const { clock, seen } = clockFrom({ isCancelled: () => true });
  expect(() => clock.enter('split')).toThrow(CancelledError);
  expect(seen).toEqual([]);
});
