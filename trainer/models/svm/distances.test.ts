import { expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import { distanceMeter } from './distances.ts';
import { trainingDistances } from './training_distances.ts';

function matrix(rows: number, columns: number, seed: number): Float32Array {
  const random = createRandom(seed);
  return Float32Array.from({ length: rows * columns }, () => random.normal());
}

/** The definition, in float64. */
function direct(a: Float32Array, i: number, b: Float32Array, j: number, columns: number): number {
  let sum = 0;
  for (let c = 0; c < columns; c++) sum += ((a[i * columns + c] ?? 0) - (b[j * columns + c] ?? 0)) ** 2;
  return sum;
}

test.each([
  [1, 1, 1],
  [3, 130, 42],
  [70, 9, 701],
])('%i vectors and %i rows of %i columns are as far apart as they should be', (count, rows, columns) => {
  const [vectors, inputs] = [matrix(count, columns, 1), matrix(rows, columns, 2)];
  const distances = distanceMeter(vectors, count, columns)(inputs, rows);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < count; i++) {
      const expected = direct(inputs, row, vectors, i, columns);
      expect(Math.abs((distances[row * count + i] ?? 0) - expected)).toBeLessThan(
        1e-6 * (columns + expected),
      );
    }
  }
});

test('a row is measured the same, to the bit, alone and among others', () => {
  const [vectors, inputs] = [matrix(11, 50, 1), matrix(70, 50, 2)];
  const together = distanceMeter(vectors, 11, 50)(inputs, 70);
  for (const row of [0, 63, 64, 69]) {
    const alone = distanceMeter(vectors, 11, 50, 1)(inputs.subarray(row * 50, (row + 1) * 50), 1);
    expect(alone).toEqual(together.slice(row * 11, (row + 1) * 11));
  }
});

test('no distance is negative, however long the rows', () => {
  const inputs = matrix(40, 30, 3).map((value) => 1000 + value / 1000);
  const distances = distanceMeter(inputs, 40, 30)(inputs, 40);
  expect(distances.every((distance) => distance >= 0)).toBe(true);
});

const never = () => false;

test('distances of training rows are the same from either end, and none of a row to itself', () => {
  const distances = trainingDistances(matrix(300, 5, 4), 300, 5, never);
  for (const [i, j] of [
    [0, 299],
    [17, 260],
    [255, 256],
  ] as const) {
    expect(distances(i)[j]).toBe(distances(j)[i]);
    expect(distances(i)[i]).toBe(0);
  }
});

test('distances are measured once for all settings that are tried on the same rows', () => {
  const inputs = matrix(20, 3, 5);
  expect(trainingDistances(inputs, 20, 3, never)).toBe(trainingDistances(inputs, 20, 3, never));
});

test('more rows than fit into memory are measured when they are needed', () => {
  const rows = 5001;
  const inputs = matrix(rows, 2, 6);
  const distances = trainingDistances(inputs, rows, 2, never);
  expect(distances(5000)[5000]).toBe(0);
  expect(distances(5000)[7]).toBeCloseTo(direct(inputs, 5000, inputs, 7, 2), 4);
});
