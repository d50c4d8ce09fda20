import { dot } from './matrix.ts';

/** P A Pᵀ ≈ L Lᵀ for a positive semidefinite A. */
export interface PivotedCholesky {
  /** [size, rank], rows in the order of A: A ≈ factor factorᵀ. */
  factor: Float64Array;
  rank: number;
  /** The row of A that became row i; the rows `order[0 … rank)` of the factor are lower triangular. */
  order: Uint32Array;
}

/**
 * Cholesky with diagonal pivoting (Higham, Accuracy and Stability of Numerical Algorithms, section 10.3). It
 * ends where what is left of the diagonal falls below `tolerance` times its largest value.
 * @param matrix symmetric, [size, size]
 */
export function pivotedCholesky(matrix: Float64Array, size: number, tolerance: number): PivotedCholesky {
  const columns = new Float64Array(size * size);
  const left = Float64Array.from({ length: size }, (_, i) => matrix[i * size + i] ?? 0);
  const order = Uint32Array.from({ length: size }, (_, i) => i);
  const least = tolerance * left.reduce((most, x) => Math.max(most, x), 0);
  let rank = 0;
  for (; rank < size; rank++) {
    const pivot = largest(left, order, rank);
    const row = order[pivot] ?? 0;
    const diagonal = left[row] ?? 0;
    if (!(diagonal > least)) break;
    order[pivot] = order[rank] ?? 0;
    order[rank] = row;
    eliminate({ columns, left, order, matrix, size }, rank, Math.sqrt(diagonal));
  }
  return { factor: firstColumns(columns, size, rank), rank, order };
}

interface Elimination {
  /** The factor, as [size, size] until its rank is known. */
  columns: Float64Array;
  /** What is left of the diagonal. */
  left: Float64Array;
  order: Uint32Array;
  matrix: Float64Array;
  size: number;
}

function eliminate({ columns, left, order, matrix, size }: Elimination, step: number, root: number): void {
  const row = order[step] ?? 0;
  columns[row * size + step] = root;
  for (let i = step + 1; i < size; i++) {
    const other = order[i] ?? 0;
    const known = dot(columns, other * size, columns, row * size, step);
    const value = ((matrix[other * size + row] ?? 0) - known) / root;
    columns[other * size + step] = value;
    left[other] = (left[other] ?? 0) - value * value;
  }
}

function largest(left: Float64Array, order: Uint32Array, from: number): number {
  let best = from;
  for (let i = from + 1; i < order.length; i++) {
    if ((left[order[i] ?? 0] ?? 0) > (left[order[best] ?? 0] ?? 0)) best = i;
  }
  return best;
}

function firstColumns(columns: Float64Array, size: number, rank: number): Float64Array {
  const factor = new Float64Array(size * rank);
  for (let row = 0; row < size; row++) {
    factor.set(columns.subarray(row * size, row * size + rank), row * rank);
  }
  return factor;
}

/** The lower triangular L with A = L Lᵀ, for a positive definite A. @param matrix symmetric, [size, size] */
export function cholesky(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const rest = (matrix[i * size + j] ?? 0) - dot(factor, i * size, factor, j * size, j);
      factor[i * size + j] = i === j ? Math.sqrt(rest) : rest / (factor[j * size + j] ?? 1);
    }
  }
  return factor;
}
