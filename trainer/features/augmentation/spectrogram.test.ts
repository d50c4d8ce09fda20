import { expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import { maskSpectrogram } from './spectrogram.ts';

const [frames, bands] = [40, 20];
const values = Float32Array.from({ length: frames * bands }, (_, i) => (i * i) % 101);
const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
const seeds = Array.from({ length: 30 }, (_, seed) => seed);
const masked = (seed: number) => maskSpectrogram({ frames, bands, values }, createRandom(seed)).values;

const isMasked = (changed: Float32Array, i: number) => changed[i] === Math.fround(mean);

test('whole frames and whole bands become the mean, and everything else stays', () => {
  for (const seed of seeds) {
    const changed = masked(seed);
    const frame = (t: number) =>
      [...changed.subarray(t * bands, (t + 1) * bands).keys()].map((b) => t * bands + b);
    const band = (b: number) => Array.from({ length: frames }, (_, t) => t * bands + b);
    const lost = new Set(
      [
        ...Array.from({ length: frames }, (_, t) => frame(t)),
        ...Array.from({ length: bands }, (_, b) => band(b)),
      ]
        .filter((cells) => cells.every((i) => isMasked(changed, i)))
        .flat(),
    );
    for (const [i, value] of changed.entries()) expect(lost.has(i) || value === values[i]).toBe(true);
  }
});

test('at most two stretches of each kind, each at most 15 % of its axis, are lost', () => {
  const most = 1 - (1 - 0.3) * (1 - 0.3);
  const lost = seeds.map(
    (seed) => masked(seed).filter((value, i) => value !== values[i]).length / values.length,
  );
  expect(Math.max(...lost)).toBeLessThanOrEqual(most);
  expect(Math.max(...lost)).toBeGreaterThan(0);
});

test('one seed, one mask, and the spectrogram itself is left alone', () => {
  const before = values.slice();
  expect(masked(7)).toEqual(masked(7));
  expect(masked(7)).not.toEqual(masked(8));
  expect(values).toEqual(before);
});

test('one frame of one band is too little to mask', () => {
  const point = { frames: 1, bands: 1, values: Float32Array.of(3) };
  expect(maskSpectrogram(point, createRandom(1))).toEqual(point);
});
