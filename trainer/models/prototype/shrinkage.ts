import { dot } from '../linear/matrix.ts';

/** Rows whose mean is taken to be 0, [rows, rank], as coordinates of vectors of `columns` numbers. */
export interface Residuals {
  values: Float64Array;
  rows: number;
  rank: number;
  columns: number;
}

/** values valuesᵀ / rows as [rank, rank]: the maximum likelihood covariance. */
export function covarianceOf({ values, rows, rank }: Residuals): Float64Array {
  const byColumn = new Float64Array(values.length);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < rank; i++) byColumn[i * rows + row] = values[row * rank + i] ?? 0;
  }
  const covariance = new Float64Array(rank * rank);
  for (let i = 0; i < rank; i++) {
    for (let j = 0; j <= i; j++) {
      const value = dot(byColumn, i * rows, byColumn, j * rows, rows) / rows;
      covariance[i * rank + j] = value;
      covariance[j * rank + i] = value;
    }
  }
  return covariance;
}

/** The mean variance of a column. */
export function meanVariance({ values, rows, columns }: Residuals): number {
  return dot(values, 0, values, 0, values.length) / rows / columns;
}

/**
 * How far to shrink a covariance towards `meanVariance` times the identity: 0 not at all, 1 completely. The
 * formula is that of Ledoit and Wolf, A well-conditioned estimator for large-dimensional covariance matrices
 * (2004), which needs nothing but lengths and therefore holds in coordinates too.
 */
export function ledoitWolfShrinkage(residuals: Residuals, covariance: Float64Array): number {
  const { values, rows, rank, columns } = residuals;
  let fourthPowers = 0;
  for (let row = 0; row < rows; row++) {
    fourthPowers += dot(values, row * rank, values, row * rank, rank) ** 2;
  }
  const squares = dot(covariance, 0, covariance, 0, covariance.length);
  const distance = squares - columns * meanVariance(residuals) ** 2;
  const error = (fourthPowers / rows - squares) / rows;
  if (!(distance > 0)) return 1;
  return Math.min(1, Math.max(0, error / distance));
}
