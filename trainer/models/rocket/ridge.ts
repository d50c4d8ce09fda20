import type { LabelledFeatures } from '../algorithm.ts';
import { float32Product } from '../linear/float32_product.ts';
import { gramMatrix, scatterMatrix } from '../linear/gram.ts';
import { multiply, multiplyTransposed } from '../linear/matrix.ts';
import {
  factorShifted,
  inverseQuadratic,
  type ShiftedFactor,
  solveShifted,
  tridiagonalise,
} from '../linear/tridiagonal.ts';
import { centreGram, withoutMeans } from './centring.ts';

/** What a ridge regression with an intercept leaves of its targets. */
export interface RidgeFit {
  /** Targets less fitted values, [rows, outputs]. */
  residuals: Float64Array;
  /** 1 - h: the share of each row's own target that is left in its residual, [rows]. */
  ownShares: Float64Array;
}

/** Ridge regression prepared for any number of penalties. */
export interface RidgePath {
  fit(alpha: number): RidgeFit;
  /** Weights on the columns, [columns, outputs]. */
  weights(alpha: number): Float64Array;
}

/**
 * min |Y - X W - 1 b|² + alpha |W|². The smaller of X Xᵀ and Xᵀ X is made tridiagonal once; each alpha then costs
 * rows × the smaller side. The intercept is not penalised: it takes the means of rows and targets.
 * @param targets centred, [rows, outputs]
 */
export function ridgePath(
  features: LabelledFeatures,
  targets: Float64Array,
  beforeStep: () => void,
): RidgePath {
  return features.columns > features.rows
    ? dualPath(features, targets, beforeStep)
    : primalPath(features, targets, beforeStep);
}

/** With K = X Xᵀ = Q T Qᵀ: W = Xᵀ A, A = (K + alpha I)⁻¹ Y, and I - H = alpha (K + alpha I)⁻¹ - 1 1ᵀ / rows. */
function dualPath(features: LabelledFeatures, targets: Float64Array, beforeStep: () => void): RidgePath {
  const { inputs, rows, columns } = features;
  const outputs = targets.length / rows;
  const form = tridiagonalise(centreGram(gramMatrix(inputs, rows, columns), rows), rows, beforeStep);
  const rotated = multiplyTransposed(form.basis, targets, [rows, rows, outputs]);
  const coefficients = (factor: ShiftedFactor) =>
    multiply(form.basis, solveShifted(factor, rotated, outputs), [rows, rows, outputs]);
  return {
    fit(alpha) {
      const factor = factorShifted(form, alpha);
      const inverse = diagonalOfInverse(form.basis, factor);
      return {
        residuals: coefficients(factor).map((value) => alpha * value),
        ownShares: inverse.map((value) => alpha * value - 1 / rows),
      };
    },
    weights: (alpha) =>
      multiplyTransposed(inputs, coefficients(factorShifted(form, alpha)), [rows, columns, outputs]),
  };
}

/** With Xᵀ X = Q T Qᵀ and Z = X Q: W = Q (T + alpha I)⁻¹ Zᵀ Y and h = 1 / rows + zᵀ (T + alpha I)⁻¹ z. */
function primalPath(features: LabelledFeatures, targets: Float64Array, beforeStep: () => void): RidgePath {
  const { inputs, rows, columns } = features;
  const outputs = targets.length / rows;
  const centred = Float32Array.from(withoutMeans(inputs, columns));
  const form = tridiagonalise(scatterMatrix(centred, rows, columns), columns, beforeStep);
  const rotated = float32Product(centred, Float32Array.from(form.basis), [rows, columns, columns]);
  const right = multiplyTransposed(rotated, targets, [rows, columns, outputs]);
  return {
    fit(alpha) {
      const factor = factorShifted(form, alpha);
      const fitted = multiply(rotated, solveShifted(factor, right, outputs), [rows, columns, outputs]);
      return {
        residuals: targets.map((target, i) => target - (fitted[i] ?? 0)),
        ownShares: diagonalOfInverse(rotated, factor).map((leverage) => 1 - 1 / rows - leverage),
      };
    },
    weights: (alpha) =>
      multiply(form.basis, solveShifted(factorShifted(form, alpha), right, outputs), [
        columns,
        columns,
        outputs,
      ]),
  };
}

/** rowᵀ (T + alpha I)⁻¹ row for each row. */
function diagonalOfInverse(rows: Float64Array, factor: ShiftedFactor): Float64Array {
  const size = factor.pivots.length;
  return Float64Array.from({ length: rows.length / size }, (_, row) =>
    inverseQuadratic(factor, rows, row * size),
  );
}
