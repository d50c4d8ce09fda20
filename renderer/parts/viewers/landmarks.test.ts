import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Geometry, type Group, geometryOf, unrolled } from './geometry.ts';
import { boxAround, fitInto, pointAt } from './landmarks.ts';
import type { Sequence } from './signal.ts';

function sequence(frames: number, dims: number, fill: (i: number) => number = () => 0.5): Sequence {
  return {
    encoding: 'x',
    frames,
    dims,
    values: Float32Array.from({ length: frames * dims }, (_, i) => fill(i)),
  };
}

function groupsOf(geometry: Geometry): readonly Group[] {
  return 'groups' in geometry ? geometry.groups : [];
}

test.each([
  [214, 'body', ['pose', 'left', 'right', 'face']],
  [258, 'body', ['pose', 'left', 'right']],
  [42, 'hand', ['right']],
  [63, 'hand', ['right']],
  [17, 'curves', []],
])('%i numbers a frame are a %s', (dims, kind, parts) => {
  const geometry = geometryOf(sequence(30, dims));
  expect(geometry.kind).toBe(kind);
  expect(groupsOf(geometry).map(({ part }) => part)).toEqual(parts);
});

test('the groups fill a frame without overlap, and bones join landmarks that there are', () => {
  for (const dims of [214, 258, 42, 63]) {
    let end = 0;
    for (const { offset, count, stride, bones } of groupsOf(geometryOf(sequence(1, dims)))) {
      expect(offset).toBe(end);
      end = offset + count * stride;
      for (const landmark of bones.flat()) expect(landmark).toBeLessThan(count);
    }
    expect(end).toBe(dims);
  }
});

test('a hand is one piece: every landmark hangs on the wrist', () => {
  const [hand] = groupsOf(geometryOf(sequence(1, 42)));
  const reached = new Set([0]);
  for (let i = 0; i < 21; i++) {
    for (const [from, to] of hand?.bones ?? []) {
      if (reached.has(from)) reached.add(to);
      if (reached.has(to)) reached.add(from);
    }
  }
  expect(reached.size).toBe(21);
});

test('one frame that begins at its origin is the path of a point, a point a frame', () => {
  const path = sequence(1, 32, (i) => (i < 2 ? 0 : i));
  expect(geometryOf(path).kind).toBe('track');
  expect(geometryOf(sequence(1, 32)).kind).toBe('curves');
  expect(unrolled(path)).toMatchObject({ frames: 16, dims: 2 });
});

test('a hand that was lost is nowhere; one landmark at the origin is still there', () => {
  const [hand] = groupsOf(geometryOf(sequence(1, 42)));
  if (!hand) throw new Error('42 numbers are a hand.');
  expect(
    pointAt(
      sequence(1, 42, () => 0),
      0,
      hand,
      3,
    ),
  ).toBeNull();
  const relative = sequence(1, 42, (i) => (i < 2 ? 0 : 0.25));
  expect(pointAt(relative, 0, hand, 0)).toEqual({ x: 0, y: 0 });
  expect(pointAt(relative, 0, hand, 3)).toEqual({ x: 0.25, y: 0.25 });
});

test('a point of the body that the tracker only guesses is left out', () => {
  const [pose] = groupsOf(geometryOf(sequence(1, 258)));
  if (!pose) throw new Error('258 numbers begin with a pose.');
  const seen = sequence(1, 258, (i) => (i === 3 ? 0.1 : 0.5));
  expect(pointAt(seen, 0, pose, 0)).toBeNull();
  expect(pointAt(seen, 0, pose, 1)).toEqual({ x: 0.5, y: 0.5 });
});

test('a gesture fills its place without leaving it or being distorted', () => {
  const coordinates = fc.array(fc.float({ min: -5, max: 5, noNaN: true }), { minLength: 84, maxLength: 84 });
  fc.assert(
    fc.property(coordinates, (values) => {
      const moving = sequence(2, 42, (i) => values[i] ?? 0);
      const groups = groupsOf(geometryOf(moving));
      const box = boxAround(moving, groups);
      fc.pre(box !== null && box.right - box.left > 0.01 && box.bottom - box.top > 0.01);
      if (!box) return;
      const toPlace = fitInto(box, { width: 300, height: 200, margin: 20, aspect: 1 });
      const [from, to] = [toPlace({ x: box.left, y: box.top }), toPlace({ x: box.right, y: box.bottom })];
      const [wide, high] = [to.x - from.x, to.y - from.y];
      expect(wide).toBeLessThanOrEqual(260.001);
      expect(high).toBeLessThanOrEqual(160.001);
      expect(Math.max(wide / 260, high / 160)).toBeCloseTo(1);
      expect(wide / high / ((box.right - box.left) / (box.bottom - box.top))).toBeCloseTo(1);
    }),
  );
});

test('where nothing was ever found there is no box', () => {
  const lost = sequence(3, 42, () => 0);
  expect(boxAround(lost, groupsOf(geometryOf(lost)))).toBeNull();
});
