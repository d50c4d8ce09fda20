import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { principalPlane } from './projection.ts';
import { largestEigenvectors } from './projection_eigen.ts';

const axis = (plane: Float64Array, k: number) => [...plane].filter((_, i) => i % 2 === k);
const square = (values: readonly number[]) => values.reduce((sum, x) => sum + x * x, 0);

test('points of a rectangle keep their place, its long side along the first axis', () => {
  const plane = principalPlane(Float32Array.of(1, 10, 3, 10, 1, 16, 3, 16), 2);
  expect(axis(plane, 0).map(Math.abs)).toEqual(Array(4).fill(expect.closeTo(3, 5)));
  expect(axis(plane, 1).map(Math.abs)).toEqual(Array(4).fill(expect.closeTo(1, 5)));
});

test('points of a line lie on a line: the diagonal (1, 1), (2, 2), (4, 4) is √2 long for each step', () => {
  const plane = principalPlane(Float32Array.of(1, 1, 2, 2, 4, 4), 2);
  const step = Math.SQRT2;
  const places = [-4 / 3, -1 / 3, 5 / 3].map((x) => expect.closeTo(x * step, 5));
  expect(axis(plane, 0)).toEqual(places);
  expect(axis(plane, 1)).toEqual(Array(3).fill(expect.closeTo(0, 5)));
});

test('one recording, or several that are all the same, lie in the middle', () => {
  expect([...principalPlane(Float32Array.of(5, 7), 2)].map(Math.abs)).toEqual([0, 0]);
  const same = principalPlane(Float32Array.of(5, 7, 9, 5, 7, 9), 3);
  expect(square([...same])).toBeCloseTo(0, 10);
  expect(principalPlane(new Float32Array(), 0)).toHaveLength(0);
});

test('the plane is that of scikit-learn 1.2 (PCA, full SVD), largest coordinates turned positive', () => {
  const rows = Float32Array.from({ length: 8 * 5 }, (_, at) => {
    const [i, j] = [Math.floor(at / 5), at % 5];
    return (7 * i * i + 3 * i * j + 5 * j * j * j) % 11;
  });
  const expected = [
    [-1.64328, 0.44205],
    [0.96573, -4.35203],
    [-1.96748, -0.57148],
    [3.53929, 7.59104],
    [-7.16143, 2.54881],
    [0.9475, 1.99468],
    [7.91194, -2.52638],
    [-2.59227, -5.1267],
  ];
  expect([...principalPlane(rows, 5)]).toEqual(expected.flat().map((x) => expect.closeTo(x, 4)));
});

test('axes are centred, uncorrelated and falling in length, and no plane holds more of the spread', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 25 }),
      fc.integer({ min: 2, max: 25 }),
      fc.nat(999),
      (count, columns, seed) => {
        const random = createRandom(seed);
        const rows = Float32Array.from(
          { length: count * columns },
          (_, i) => (1 + (i % columns)) * random.normal(),
        );
        const plane = principalPlane(rows, columns);
        const [x, y] = [axis(plane, 0), axis(plane, 1)];
        const scale = square(x);
        expect(x.reduce((a, b) => a + b, 0) ** 2 / scale).toBeCloseTo(0, 6);
        expect(x.reduce((sum, at, i) => sum + at * (y[i] ?? 0), 0) / scale).toBeCloseTo(0, 4);
        expect(square(y)).toBeLessThanOrEqual(scale * (1 + 1e-9));
        for (const [a, b] of [
          [0, 1],
          [columns - 1, 0],
        ] as const) {
          expect(square(x) + square(y)).toBeGreaterThanOrEqual(
            (spread(rows, columns, a) + spread(rows, columns, b)) * (1 - 1e-5),
          );
        }
        expect(principalPlane(rows, columns)).toEqual(plane);
      },
    ),
    { numRuns: 25 },
  );
});

function spread(rows: Float32Array, columns: number, k: number): number {
  const values = [...rows].filter((_, i) => i % columns === k);
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return square(values.map((x) => x - mean));
}

test('the same plane is found among the rows as among the columns', () => {
  const random = createRandom(3);
  const tall = Float32Array.from({ length: 30 * 4 }, (_, i) => (1 + (i % 4)) * random.normal());
  const wide = Float32Array.from({ length: 30 * 40 }, (_, i) =>
    i % 40 < 4 ? (tall[4 * Math.floor(i / 40) + (i % 40)] ?? 0) : 0,
  );
  const [narrow, broad] = [principalPlane(tall, 4), principalPlane(wide, 40)];
  for (const [i, x] of narrow.entries()) expect(broad[i]).toBeCloseTo(x, 3);
});

test('the eigenvalues of the second-difference matrix are 2 − 2 cos(k π / (n + 1))', () => {
  const n = 40;
  const matrix = Float64Array.from({ length: n * n }, (_, i) => {
    const between = Math.abs(Math.floor(i / n) - (i % n));
    return between === 0 ? 2 : between === 1 ? -1 : 0;
  });
  const { values, vectors } = largestEigenvectors(matrix, n, 2);
  expect([...values]).toEqual(
    [n, n - 1].map((k) => expect.closeTo(2 - 2 * Math.cos((k * Math.PI) / (n + 1)), 4)),
  );
  expect(square([...vectors].filter((_, i) => i % 2 === 0))).toBeCloseTo(1, 9);
});
