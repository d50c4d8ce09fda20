import { addScaled, dot } from './matrix.ts';

/** A = Q T Qᵀ with orthogonal Q and tridiagonal T. */
export interface Tridiagonal {
  /** [size] */
  diagonal: Float64Array;
  /** [size]; `below[i]` stands beside `diagonal[i]` and `diagonal[i + 1]`, the last one is 0. */
  below: Float64Array;
  /** Q, [size, size] */
  basis: Float64Array;
}

/**
 * Householder's reduction of a symmetric matrix (Golub and Van Loan, Matrix Computations, section 8.3.1). With
 * T instead of the eigenvalues, (A + s I)⁻¹ costs as little for each s, without iterations that have to converge.
 * @param matrix symmetric, [size, size]
 * @param beforeStep called before each of `size` steps; may throw
 */
export function tridiagonalise(matrix: Float64Array, size: number, beforeStep: () => void): Tridiagonal {
  const rest = matrix.slice();
  const reflectors: Float64Array[] = [];
  const below = new Float64Array(size);
  for (let step = 0; step + 1 < size; step++) {
    beforeStep();
    const { reflector, length } = reflectorOf(rest, size, step);
    below[step] = length;
    reflectors.push(reflector);
    reflectBothSides(rest, size, step + 1, reflector);
  }
  const diagonal = Float64Array.from({ length: size }, (_, i) => rest[i * size + i] ?? 0);
  return { diagonal, below, basis: productOf(reflectors, size, beforeStep) };
}

/** u with |u|² = 2, so that I - u uᵀ turns the column under the diagonal into (length, 0, 0, …). */
function reflectorOf(rest: Float64Array, size: number, step: number) {
  const reflector = rest.slice(step * size + step + 1, (step + 1) * size);
  const count = reflector.length;
  const first = reflector[0] ?? 0;
  const norm = Math.sqrt(dot(reflector, 0, reflector, 0, count));
  if (norm === 0) return { reflector, length: 0 };
  const length = first > 0 ? -norm : norm;
  reflector[0] = first - length;
  const scale = Math.sqrt(2 / dot(reflector, 0, reflector, 0, count));
  return { reflector: reflector.map((x) => x * scale), length };
}

/** A := (I - u uᵀ) A (I - u uᵀ) for the block from `from` on: A - u wᵀ - w uᵀ with w = A u - ½ (uᵀ A u) u. */
function reflectBothSides(rest: Float64Array, size: number, from: number, u: Float64Array): void {
  const count = u.length;
  const w = new Float64Array(count);
  for (let i = 0; i < count; i++) w[i] = dot(rest, (from + i) * size + from, u, 0, count);
  addScaled(w, 0, u, 0, count, -dot(u, 0, w, 0, count) / 2);
  for (let i = 0; i < count; i++) {
    const [ui, wi] = [u[i] ?? 0, w[i] ?? 0];
    const at = (from + i) * size + from;
    for (let j = 0; j < count; j++) {
      rest[at + j] = (rest[at + j] ?? 0) - ui * (w[j] ?? 0) - wi * (u[j] ?? 0);
    }
  }
}

/** H₀ H₁ … with the last reflector applied first, so that the rows and columns it meets are still those of I. */
function productOf(reflectors: readonly Float64Array[], size: number, beforeStep: () => void): Float64Array {
  const basis = new Float64Array(size * size);
  for (let i = 0; i < size; i++) basis[i * size + i] = 1;
  for (const [back, u] of reflectors.toReversed().entries()) {
    beforeStep();
    const from = reflectors.length - back;
    const sums = new Float64Array(u.length);
    for (const [i, ui] of u.entries()) addScaled(sums, 0, basis, (from + i) * size + from, u.length, ui);
    for (const [i, ui] of u.entries()) addScaled(basis, (from + i) * size + from, sums, 0, u.length, -ui);
  }
  return basis;
}

/** Pivots below this share of the largest diagonal are rounding: a semidefinite matrix has no negative ones. */
const LEAST_PIVOT = 1e-9;

/** T + shift I = L D Lᵀ for a positive semidefinite T. */
export interface ShiftedFactor {
  /** D, [size] */
  pivots: Float64Array;
  /** What stands under the diagonal of L, [size]; the last one is 0. */
  multipliers: Float64Array;
}

export function factorShifted({ diagonal, below }: Tridiagonal, shift: number): ShiftedFactor {
  const size = diagonal.length;
  const [pivots, multipliers] = [new Float64Array(size), new Float64Array(size)];
  const least = LEAST_PIVOT * (shift + diagonal.reduce((most, x) => Math.max(most, x), 0));
  let carried = 0;
  for (let i = 0; i < size; i++) {
    const pivot = Math.max(least, (diagonal[i] ?? 0) + shift - carried);
    const multiplier = (below[i] ?? 0) / pivot;
    pivots[i] = pivot;
    multipliers[i] = multiplier;
    carried = multiplier * (below[i] ?? 0);
  }
  return { pivots, multipliers };
}

/** qᵀ (T + shift I)⁻¹ q for q = vectors[at … at + size) */
export function inverseQuadratic(
  { pivots, multipliers }: ShiftedFactor,
  vectors: Float64Array,
  at: number,
): number {
  let [z, sum] = [0, 0];
  for (let i = 0; i < pivots.length; i++) {
    z = (vectors[at + i] ?? 0) - (i > 0 ? (multipliers[i - 1] ?? 0) * z : 0);
    sum += (z * z) / (pivots[i] ?? 1);
  }
  return sum;
}

/** (T + shift I)⁻¹ B for B [size, columns] */
export function solveShifted(
  { pivots, multipliers }: ShiftedFactor,
  right: Float64Array,
  columns: number,
): Float64Array {
  const solution = right.slice();
  const size = pivots.length;
  for (let i = 1; i < size; i++) {
    addScaled(solution, i * columns, solution, (i - 1) * columns, columns, -(multipliers[i - 1] ?? 0));
  }
  for (let i = size - 1; i >= 0; i--) {
    const pivot = pivots[i] ?? 1;
    for (let k = i * columns; k < (i + 1) * columns; k++) solution[k] = (solution[k] ?? 0) / pivot;
    if (i + 1 < size) {
      addScaled(solution, i * columns, solution, (i + 1) * columns, columns, -(multipliers[i] ?? 0));
    }
  }
  return solution;
}
