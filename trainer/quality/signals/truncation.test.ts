import { expect, test } from 'vitest';
import { soundOf, toneOf } from '../testing.ts';
import { hear } from './loudness.ts';
import { truncationFindings } from './truncation.ts';

const call = toneOf({ seconds: 1 });
const found = (...sounds: Float32Array[]) =>
  truncationFindings(sounds.map((values, i) => hear(soundOf(i + 1, values))));

test('a call that swells and fades is whole, with padding and without', () => {
  const padded = new Float32Array(32_000);
  padded.set(call, 8000);
  expect(
    found(
      call,
      padded,
      call.map((value) => value / 20),
    ),
  ).toEqual([]);
});

test('one that begins or ends in the middle is cut', () => {
  expect(found(call, call.slice(8000), call.slice(0, 8000))).toMatchObject([
    { code: 'TRUNCATED_RECORDINGS', status: 'WARNING', evidence: ['recording-2', 'recording-3'] },
  ]);
});

test('a sound without a pause has no beginning to miss', () => {
  expect(found(toneOf({ peak: 0, noise: 0.1 }))).toEqual([]);
});
