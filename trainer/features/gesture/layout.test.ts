import { describe, expect, test } from 'vitest';
import { landmarkGroups, layoutOf, type Sequence } from './layout.ts';

const recording = (dims: number, frames = 3, first = 0.5): Sequence => ({
  kind: 'sequence',
  frames,
  dims,
  values: new Float32Array(frames * dims).fill(0.5).fill(first, 0, 2),
});

describe('the layout of a recording', () => {
  test.each([
    [214, 'body_xy'],
    [258, 'body_xyz'],
    [42, 'hand_xy'],
    [63, 'hand_xyz'],
    [6, 'free'],
    [32, 'free'],
  ])('of %i numbers a frame is %s', (dims, layout) => {
    expect(layoutOf([recording(dims), recording(dims, 1)])).toBe(layout);
  });

  test('is the path of a point where every recording is one frame that begins at the origin', () => {
    expect(layoutOf([recording(32, 1, 0), recording(32, 1, 0)])).toBe('track_xy');
    expect(layoutOf([recording(32, 1, 0), recording(32, 1)])).toBe('free');
    expect(layoutOf([recording(32, 2, 0)])).toBe('free');
    expect(layoutOf([recording(31, 1, 0)])).toBe('free');
  });
});

test.each([
  ['body_xy', 214],
  ['body_xyz', 258],
  ['hand_xy', 42],
  ['hand_xyz', 63],
] as const)('the landmarks of %s cover its %i numbers without a gap or an overlap', (layout, dims) => {
  const end = landmarkGroups(layout).reduce((offset, group) => {
    expect(group.offset).toBe(offset);
    return offset + group.count * group.stride;
  }, 0);
  expect(end).toBe(dims);
});
