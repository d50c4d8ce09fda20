import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import { pivotedCholesky } from './cholesky.ts';
import { gramMatrix } from './gram.ts';
import { multiply } from './matrix.ts';
import { rowSpan } from './row_span.ts';
import { clouds, largestDifference } from './testing.ts';
import { factorShifted, inverseQuadratic, solveShifted, tridiagonalise } from './tridiagonal.ts';

const size = fc.integer({ min: 1, max: 24 });
const SHIFT = 0.5;

/** X Xᵀ of normally distributed rows, of the given rank. */
function semidefinite(rows: number, rank: number, seed: number): Float64Array {
  const random = createRandom(seed);
  const factor = Float64Array.from({ length: rows * rank }, () => random.normal());
  return multiply(factor, transposed(factor, rows, rank), [rows, rank, rows]);
}

function transposed(matrix: Float64Array, rows: number, columns: number): Float64Array {
  return matrix.map((_, at) => matrix[(at % rows) * columns + Math.floor(at / rows)] ?? 0);
}

test('Q T Qᵀ is the matrix that was made tridiagonal, and Q is orthogonal', () => {
  fc.assert(
    fc.property(size, size, fc.nat(), (rows, rank, seed) => {
      const matrix = semidefinite(rows, rank, seed);
      const { diagonal, below, basis } = tridiagonalise(matrix, rows, () => {});
      const middle = new Float64Array(rows * rows);
      for (let i = 0; i < rows; i++) {
        middle[i * rows + i] = diagonal[i] ?? 0;
        if (i + 1 === rows) continue;
        middle[i * rows + i + 1] = below[i] ?? 0;
        middle[(i + 1) * rows + i] = below[i] ?? 0;
      }
      const shape = [rows, rows, rows] as const;
      const back = transposed(basis, rows, rows);
      expect(largestDifference(multiply(multiply(basis, middle, shape), back, shape), matrix)).toBeLessThan(
        1e-10,
      );
      const identity = Float64Array.from({ length: rows * rows }, (_, at) => (at % (rows + 1) === 0 ? 1 : 0));
      expect(largestDifference(multiply(basis, back, shape), identity)).toBeLessThan(1e-12);
    }),
  );
});

test('shifted systems are solved, and their quadratic form is that of the solution', () => {
  fc.assert(
    fc.property(size, size, fc.nat(), (rows, rank, seed) => {
      const matrix = semidefinite(rows, rank, seed);
      const form = tridiagonalise(matrix, rows, () => {});
      const factor = factorShifted(form, SHIFT);
      const right = Float64Array.from({ length: rows }, (_, i) => i + 1);
      const rotated = multiply(transposed(form.basis, rows, rows), right, [rows, rows, 1]);
      const solution = multiply(form.basis, solveShifted(factor, rotated, 1), [rows, rows, 1]);
      const product = multiply(matrix, solution, [rows, rows, 1]);
      const shifted = product.map((value, i) => value + SHIFT * (solution[i] ?? 0));
      expect(largestDifference(shifted, right)).toBeLessThan(1e-8);
      const quadratic = solution.reduce((sum, value, i) => sum + value * (right[i] ?? 0), 0);
      expect(inverseQuadratic(factor, rotated, 0)).toBeCloseTo(quadratic, 6);
    }),
  );
});

test('a pivoted Cholesky factor gives the matrix back and finds its rank', () => {
  fc.assert(
    fc.property(size, size, fc.nat(), (rows, rank, seed) => {
      const matrix = semidefinite(rows, rank, seed);
      const found = pivotedCholesky(matrix, rows, 1e-10);
      expect(found.rank).toBeLessThanOrEqual(Math.min(rows, rank));
      const back = transposed(found.factor, rows, found.rank);
      const product = multiply(found.factor, back, [rows, found.rank, rows]);
      expect(largestDifference(product, matrix)).toBeLessThan(1e-6);
    }),
  );
});

test('the Gram matrix holds inner products, whatever the number of columns', () => {
  fc.assert(
    fc.property(size, fc.integer({ min: 1, max: 1200 }), (rows, columns) => {
      const data = clouds(new Array(rows).fill(0), columns);
      const inputs = Float64Array.from(data.inputs);
      const exact = multiply(inputs, transposed(inputs, rows, columns), [rows, columns, rows]);
      expect(largestDifference(gramMatrix(data.inputs, rows, columns), exact)).toBeLessThan(1e-4);
    }),
    { numRuns: 20 },
  );
});

test('weights on coordinates act as their weights on columns do', () => {
  fc.assert(
    fc.property(size, fc.integer({ min: 1, max: 60 }), fc.nat(), (rows, columns, seed) => {
      const data = clouds(new Array(rows).fill(0), columns, { seed });
      const { coordinates, rank, toColumns } = rowSpan(data);
      const weights = Float64Array.from({ length: rank * 2 }, (_, i) => (i % 5) - 2);
      const inSpan = multiply(coordinates, weights, [rows, rank, 2]);
      const byColumns = multiply(data.inputs, toColumns(weights, 2), [rows, columns, 2]);
      expect(largestDifference(inSpan, byColumns)).toBeLessThan(1e-2);
    }),
  );
});
