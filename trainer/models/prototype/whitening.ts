import { cholesky } from '../linear/cholesky.ts';
import { covarianceOf, ledoitWolfShrinkage, meanVariance, type Residuals } from './shrinkage.ts';

/** Coordinates in which deviations from the class means have the same spread in all directions. */
export interface Whitening {
  /** L with L Lᵀ = the shrunk covariance, [rank, rank]; L⁻¹ x are the whitened coordinates of x. */
  lower: Float64Array;
  shrinkage: number;
  /** What the row's own residual adds to the covariance: the unshrunk share / rows. */
  shareOfRow: number;
}

/** A covariance of few rows has directions without any spread: some shrinkage there must be. */
const LEAST_SHRINKAGE = 1e-3;

/** The pooled covariance within the classes, (1 - s) S + s × mean variance × identity, as its Cholesky factor. */
export function whiten(residuals: Residuals, fixedShrinkage: number | null): Whitening {
  const { rank, rows } = residuals;
  const variance = meanVariance(residuals);
  // One recording a class, or the same one over and over: nothing is known of the spread.
  if (!(variance > 0)) return { lower: identity(rank), shrinkage: 1, shareOfRow: 0 };
  const covariance = covarianceOf(residuals);
  const wanted = fixedShrinkage ?? ledoitWolfShrinkage(residuals, covariance);
  const shrinkage = Math.max(LEAST_SHRINKAGE, wanted);
  const shrunk = covariance.map((value) => (1 - shrinkage) * value);
  for (let i = 0; i < rank; i++) shrunk[i * rank + i] = (shrunk[i * rank + i] ?? 0) + shrinkage * variance;
  return { lower: cholesky(shrunk, rank), shrinkage, shareOfRow: (1 - shrinkage) / rows };
}

function identity(size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  for (let i = 0; i < size; i++) matrix[i * size + i] = 1;
  return matrix;
}
