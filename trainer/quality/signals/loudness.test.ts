import { expect, test } from 'vitest';
import { soundOf, toneOf } from '../testing.ts';
import { hear } from './loudness.ts';

const decibels = (values: Float32Array) => hear(soundOf(1, values)).loudness;

test('a full-scale square wave is 0 dB, a sine 3 dB below, silence far down', () => {
  expect(decibels(new Float32Array(16_000).fill(1))).toMatchObject({ seconds: 1, level: 0, loudest: 0 });
  const sine = Float32Array.from({ length: 16_000 }, (_, i) => Math.sin((2 * Math.PI * i) / 160));
  expect(decibels(sine).level).toBeCloseTo(-3.01, 2);
  expect(decibels(new Float32Array(16_000)).loudest).toBe(-120);
});

test('ten times the amplitude is 20 dB more everywhere', () => {
  const quiet = decibels(toneOf({ peak: 0.05, noise: 0.001 }));
  const loud = decibels(toneOf({ peak: 0.5, noise: 0.01 }));
  for (const figure of ['level', 'loudest', 'background', 'first', 'last'] as const) {
    expect(loud[figure] - quiet[figure], figure).toBeCloseTo(20, 3);
  }
});

test('the last 20 ms count even where frames do not come out even, and less than a frame is one', () => {
  const values = new Float32Array(16_100).fill(0.001);
  values.fill(1, -320);
  expect(decibels(values).last).toBe(0);
  expect(decibels(Float32Array.of(1, 1))).toMatchObject({ loudest: 0, first: 0, last: 0 });
});
