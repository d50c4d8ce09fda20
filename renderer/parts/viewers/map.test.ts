import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTexts } from '../../messages/texts.ts';
import { pointNear, pointsWithin, pointTowards } from './map_hit.ts';
import { kindOf, kindsOf, MOST_KINDS } from './map_kinds.ts';
import { extentOf, projection, zoomed } from './map_view.ts';
import { mapWords } from './map_words.ts';

const point = (sample_id: number, x: number, y: number, label: string | null = 'yes', odd = false) => ({
  ...{ sample_id, x, y, label, odd },
});

test('eight labels have a colour and a shape of their own, the most frequent first; the rest are others', () => {
  const points = Array.from({ length: 11 }, (_, label) =>
    Array.from({ length: 20 - label }, (_, i) => point(label * 100 + i, 0, 0, `label ${label}`)),
  ).flat();
  const kinds = kindsOf([...points, point(9999, 0, 0, null)]);
  expect(kinds.slice(0, MOST_KINDS).map(({ label }) => label)).toEqual(
    Array.from({ length: MOST_KINDS }, (_, i) => `label ${i}`),
  );
  for (const part of ['token', 'shape'] as const) {
    expect(new Set(kinds.slice(0, MOST_KINDS).map((kind) => kind[part])).size).toBe(MOST_KINDS);
  }
  expect(kinds.slice(MOST_KINDS)).toMatchObject([
    { label: undefined, count: 12 + 11 + 10 },
    { label: null, count: 1 },
  ]);
  expect(kindOf(kinds, point(1, 0, 0, 'label 9'))?.label).toBeUndefined();
  expect(kindOf(kinds, point(1, 0, 0, null))?.label).toBeNull();
});

test('the whole map fits into its picture', () => {
  const points = [point(1, -3, 10), point(2, 5, 11), point(3, 0, 12)];
  const { middle, reach } = extentOf(points);
  const { toPicture, toMap } = projection({ ...middle, zoom: 1 }, reach, { width: 400, height: 300 });
  for (const one of points) {
    const { x, y } = toPicture(one);
    expect(x >= 0 && x <= 400 && y >= 0 && y <= 300).toBe(true);
    expect(toMap({ x, y }).x).toBeCloseTo(one.x);
  }
});

test('what is zoomed around stays where it is', () => {
  const number = fc.float({ min: -10, max: 10, noNaN: true });
  fc.assert(
    fc.property(number, number, fc.float({ min: 0.25, max: 4, noNaN: true }), (x, y, factor) => {
      const [view, size] = [
        { x: 1, y: 2, zoom: 3 },
        { width: 400, height: 300 },
      ];
      const before = projection(view, 10, size).toPicture({ x, y });
      const after = projection(zoomed(view, factor, { x, y }), 10, size).toPicture({ x, y });
      expect(after.x).toBeCloseTo(before.x, 3);
      expect(after.y).toBeCloseTo(before.y, 3);
    }),
  );
});

const placed = [
  { sample_id: 1, x: 10, y: 10 },
  { sample_id: 2, x: 50, y: 12 },
  { sample_id: 3, x: 30, y: 60 },
  { sample_id: 4, x: 12, y: 90 },
];
const [here = { sample_id: 0, x: 0, y: 0 }] = placed;

test('a pointer means the nearest point, if one is near', () => {
  expect(pointNear(placed, { x: 14, y: 12 }, 14)?.sample_id).toBe(1);
  expect(pointNear(placed, { x: 200, y: 200 }, 14)).toBeNull();
});

test('a box holds the points inside it, whichever way it was drawn', () => {
  expect(pointsWithin(placed, { x: 60, y: 20 }, { x: 0, y: 0 })).toEqual([1, 2]);
});

test('arrow keys go to the nearest point that way, and nowhere when there is none', () => {
  expect(pointTowards(placed, here, 'ArrowRight')?.sample_id).toBe(2);
  expect(pointTowards(placed, here, 'ArrowDown')?.sample_id).toBe(4);
  expect(pointTowards(placed, here, 'ArrowLeft')).toBeNull();
  expect(pointTowards(placed, here, 'Tab')).toBeNull();
});

test('the map says in words what it shows', () => {
  const points = [point(1, 0, 0), point(2, 1, 0), point(3, 9, 9, 'yes', true)];
  const words = mapWords({ points, total: 30 }, createTexts('en'));
  expect(words).toContain('3 recordings as points.');
  expect(words).toContain('Shown are 3 of 30 recordings');
  expect(words).toContain('1 recording lies apart');
});
