import { expect, test } from 'vitest';
import { gesturePicture, keyFrames } from './gesture_picture.ts';
import { movementCurves } from './movement_curves.ts';
import type { Sequence } from './signal.ts';

function sequence(dims: number, ...frames: number[][]): Sequence {
  return { encoding: 'x', frames: frames.length, dims, values: Float32Array.from(frames.flat()) };
}

test('what nobody knows the meaning of is shown as curves, and a single frame of it as values', () => {
  expect(gesturePicture(sequence(3, [1, 2, 3], [1, 2, 4])).kind).toBe('curves');
  expect(gesturePicture(sequence(3, [1, 2, 3])).kind).toBe('values');
});

test('a hand that was never found has no skeleton', () => {
  const lost = Array.from({ length: 42 }, () => 0);
  expect(gesturePicture(sequence(42, lost, lost)).kind).toBe('curves');
});

test('key frames go from the first to the last', () => {
  expect(keyFrames(30, 4)).toEqual([0, 10, 19, 29]);
  expect(keyFrames(3, 8)).toEqual([0, 1, 2]);
});

test('the curves are those that move most, on one scale around the middle', () => {
  const still = [5, 5, 5];
  const moves = sequence(3, ...still.map((value, t) => [value, t * 10, t]));
  const [first, second] = movementCurves(moves, 2);
  expect([first?.column, second?.column]).toEqual([1, 2]);
  expect([...(first?.shares ?? [])]).toEqual([0, 0.5, 1]);
  expect([...(second?.shares ?? [])]).toEqual([0.45, 0.5, 0.55]);
});

test('what does not move is a line in the middle, and what is no number does no harm', () => {
  expect([...(movementCurves(sequence(1, [7], [7]))[0]?.shares ?? [])]).toEqual([0.5, 0.5]);
  for (const { shares } of movementCurves(sequence(2, [Number.NaN, 1], [Infinity, 2]))) {
    expect(shares.every(Number.isFinite)).toBe(true);
  }
});
