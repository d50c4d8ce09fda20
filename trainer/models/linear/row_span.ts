import type { LabelledFeatures } from '../algorithm.ts';
import { pivotedCholesky } from './cholesky.ts';
import { gramMatrix } from './gram.ts';
import { multiplyTransposed } from './matrix.ts';
import { solveLowerTransposed } from './triangular.ts';

/** Squared lengths below this share of the longest are the rounding of the float32 Gram matrix. */
const TOLERANCE = 1e-6;

/** Rows in coordinates of an orthonormal basis of a space that holds them all: no more than there are rows. */
export interface RowSpan {
  /** [rows, rank] */
  coordinates: Float64Array;
  rank: number;
  /** Weights on coordinates [rank, classes] as weights on the columns, [columns, classes]. */
  toColumns(weights: Float64Array, classes: number): Float64Array;
}

/**
 * Weights that are penalised by their length, and anything that depends on inner products alone, lie in the
 * span of the rows, so that learning there loses nothing and costs rows² instead of rows × columns. With
 * X = L Q (the transposed QR decomposition) the rows of L are the coordinates; L is a Cholesky factor of
 * X Xᵀ, and Q is never formed.
 */
export function rowSpan(features: LabelledFeatures): RowSpan {
  const { inputs, rows, columns } = features;
  if (columns <= rows) {
    return { coordinates: Float64Array.from(inputs), rank: columns, toColumns: (weights) => weights };
  }
  const { factor, rank, order } = pivotedCholesky(gramMatrix(inputs, rows, columns), rows, TOLERANCE);
  const triangle = rowsOf(factor, rank, order);
  return {
    coordinates: factor,
    rank,
    toColumns(weights, classes) {
      const combination = solveLowerTransposed(triangle, weights, rank, classes);
      const byRow = new Float64Array(rows * classes);
      for (let i = 0; i < rank; i++) {
        const row = order[i] ?? 0;
        byRow.set(combination.subarray(i * classes, (i + 1) * classes), row * classes);
      }
      return multiplyTransposed(inputs, byRow, [rows, columns, classes]);
    },
  };
}

/** The first `rank` rows in the order of elimination: a lower triangular matrix. */
function rowsOf(factor: Float64Array, rank: number, order: Uint32Array): Float64Array {
  const triangle = new Float64Array(rank * rank);
  for (let i = 0; i < rank; i++) {
    const row = order[i] ?? 0;
    triangle.set(factor.subarray(row * rank, (row + 1) * rank), i * rank);
  }
  return triangle;
}
