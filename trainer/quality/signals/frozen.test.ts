import { expect, test } from 'vitest';
import { movementOf, sequenceOf } from '../testing.ts';
import { frozenFindings } from './frozen.ts';
import { see } from './landmarks.ts';

const DIMS = 42;

/** A movement whose frame at `from` is repeated `times` over those that follow. */
function stuck(id: number, from: number, times: number, frames = 30) {
  const values = movementOf({ frames, dims: DIMS }, id);
  for (let t = 1; t <= times; t++) values.copyWithin((from + t) * DIMS, from * DIMS, (from + 1) * DIMS);
  return see(sequenceOf(id, DIMS, values));
}

test('a picture that stood still for a third of the recording is frozen', () => {
  expect(frozenFindings([stuck(1, 0, 0), stuck(2, 10, 10), stuck(3, 0, 29)])).toMatchObject([
    { code: 'FROZEN_LANDMARKS', status: 'WARNING', evidence: ['recording-2', 'recording-3'] },
  ]);
});

test('a short stop, a pose of one frame and doubled frames of a slower camera are not', () => {
  const doubled = movementOf({ frames: 30, dims: DIMS });
  for (let t = 1; t < 30; t += 2) doubled.copyWithin(t * DIMS, (t - 1) * DIMS, t * DIMS);
  const sequences = [stuck(1, 20, 8), stuck(2, 0, 0, 1), see(sequenceOf(3, DIMS, doubled))];
  expect(frozenFindings(sequences)).toEqual([]);
});

test('frames in which nobody was seen are missing, not frozen', () => {
  const values = movementOf({ frames: 30, dims: DIMS });
  values.fill(0, 10 * DIMS);
  expect(frozenFindings([see(sequenceOf(1, DIMS, values))])).toEqual([]);
});
