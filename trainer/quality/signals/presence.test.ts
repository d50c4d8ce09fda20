import { describe, expect, test } from 'vitest';
import { movementOf, sequenceOf } from '../testing.ts';
import { landmarkOffsets, see } from './landmarks.ts';
import { presenceFindings } from './presence.ts';

const FRAMES = 20;
const offsetsOf = (dims: number) => landmarkOffsets(sequenceOf(1, dims, new Float32Array(dims)));
const landmarksOf = (dims: number) => offsetsOf(dims).length - 1;

/** A sequence without the landmarks from `from` on. */
function without(id: number, dims: number, from: number, label = 'drink') {
  const start = offsetsOf(dims)[from] ?? dims;
  const values = movementOf({ frames: FRAMES, dims }, id).map((value, i) => (i % dims >= start ? 0 : value));
  return see(sequenceOf(id, dims, values, { label }));
}

const whole = (id: number, dims: number) => without(id, dims, landmarksOf(dims));

test('the layouts are told by their number of values', () => {
  expect([214, 42, 258, 6].map(landmarksOf)).toEqual([107, 21, 75, 1]);
  for (const dims of [214, 42, 258, 6]) expect(offsetsOf(dims).at(-1)).toBe(dims);
});

describe('landmarks that were not found', () => {
  test.each([
    [214, 70],
    [42, 10],
    [258, 33],
  ])('%i values: a recording without most of the hands is named', (dims, from) => {
    const sequences = [whole(1, dims), whole(2, dims), without(3, dims, from)];
    expect(presenceFindings(sequences)).toMatchObject([
      { code: 'MISSING_LANDMARKS', status: 'WARNING', evidence: ['recording-3'] },
    ]);
  });

  test('one-handed signs and nods miss nothing where that is how the label is', () => {
    const oneHanded = [1, 2, 3].map((id) => without(id, 258, 54, 'hello'));
    const nods = [4, 5, 6].map((id) => without(id, 258, 33, 'yes'));
    expect(presenceFindings([...oneHanded, ...nods, whole(7, 258)])).toEqual([]);
  });

  test('an origin is zero in every recording and is not missed', () => {
    const poses = [1, 2, 3].map((id) => {
      const values = movementOf({ frames: 1, dims: 42 }, id);
      values.fill(0, 0, 2);
      return see(sequenceOf(id, 42, values));
    });
    expect(presenceFindings(poses)).toEqual([]);
  });
});

test.each([6, 42, 214, 258])('%i values, all of them zero: nobody was seen', (dims) => {
  const sequences = [whole(1, dims), without(2, dims, 0), whole(3, dims)];
  expect(presenceFindings(sequences)).toMatchObject([
    { code: 'EMPTY_RECORDINGS', evidence: ['recording-2'] },
  ]);
  expect(presenceFindings(sequences.slice(1, 2))).toMatchObject([{ code: 'ALL_EMPTY', status: 'FAILED' }]);
});
