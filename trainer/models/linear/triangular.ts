import { addScaled, dot } from './matrix.ts';

/** L⁻ᵀ B for a lower triangular L [size, size] and B [size, columns]. */
export function solveLowerTransposed(
  lower: Float64Array,
  right: Float64Array,
  size: number,
  columns: number,
): Float64Array {
  const solution = right.slice();
  for (let i = size - 1; i >= 0; i--) {
    divideRow(solution, i, columns, lower[i * size + i] ?? 1);
    for (let j = 0; j < i; j++) {
      addScaled(solution, j * columns, solution, i * columns, columns, -(lower[i * size + j] ?? 0));
    }
  }
  return solution;
}

function divideRow(matrix: Float64Array, row: number, columns: number, divisor: number): void {
  for (let k = row * columns; k < (row + 1) * columns; k++) matrix[k] = (matrix[k] ?? 0) / divisor;
}

/** Each row x of `rows` [count, size] as L⁻¹ x. */
export function solveRows(lower: Float64Array, rows: Float64Array, size: number): Float64Array {
  const solution = rows.slice();
  for (let at = 0; at < rows.length; at += size) {
    for (let i = 0; i < size; i++) {
      const rest = (solution[at + i] ?? 0) - dot(lower, i * size, solution, at, i);
      solution[at + i] = rest / (lower[i * size + i] ?? 1);
    }
  }
  return solution;
}
