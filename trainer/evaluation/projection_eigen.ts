import { multiply, multiplyTransposed } from '../models/linear/matrix.ts';
import { createRandom } from '../random.ts';

/** Vectors that are iterated beside those that are wanted, so that eigenvalues close to each other part sooner. */
const BESIDE = 6;
const MOST_STEPS = 300;
const CONVERGED = 1e-12;
const SEED = 1;

/** The largest eigenvalues, falling, and their vectors, [size, count]. */
export interface Eigen {
  values: Float64Array;
  vectors: Float64Array;
}

/**
 * The largest eigenvalues of a symmetric matrix without negative ones, by orthogonal iteration with a
 * Rayleigh-Ritz step at its end (Golub and Van Loan, Matrix Computations, sections 8.2.4 and 8.1.4). The same
 * start each time, so the same result.
 * @param matrix [size, size]
 */
export function largestEigenvectors(matrix: Float64Array, size: number, wanted: number): Eigen {
  const width = Math.min(size, wanted + BESIDE);
  const random = createRandom(SEED);
  let basis: Float64Array = Float64Array.from({ length: size * width }, () => random.normal());
  orthonormalise(basis, size, width);
  for (let [step, before] = [0, 0]; step < MOST_STEPS; step++) {
    const image = multiply(matrix, basis, [size, size, width]);
    const sum = traceOf(multiplyTransposed(basis, image, [size, width, width]), width);
    basis = image;
    orthonormalise(basis, size, width);
    if (Math.abs(sum - before) <= CONVERGED * Math.abs(sum)) break;
    before = sum;
  }
  return ritz(matrix, basis, size, width, Math.min(wanted, width));
}

function ritz(matrix: Float64Array, basis: Float64Array, size: number, width: number, wanted: number): Eigen {
  const image = multiply(matrix, basis, [size, size, width]);
  const small = allEigenvectors(multiplyTransposed(basis, image, [size, width, width]), width);
  const order = [...small.values.keys()].sort((a, b) => (small.values[b] ?? 0) - (small.values[a] ?? 0));
  const kept = order.slice(0, wanted);
  const turns = Float64Array.from(
    { length: width * wanted },
    (_, i) => small.vectors[Math.floor(i / wanted) * width + (kept[i % wanted] ?? 0)] ?? 0,
  );
  return {
    values: Float64Array.from(kept, (k) => Math.max(0, small.values[k] ?? 0)),
    vectors: multiply(basis, turns, [size, width, wanted]),
  };
}

/** All of them, in no order, by Jacobi's rotations (section 8.5 there). */
function allEigenvectors(symmetric: Float64Array, size: number): Eigen {
  const rest = symmetric.slice();
  const vectors = Float64Array.from({ length: size * size }, (_, i) => (i % (size + 1) === 0 ? 1 : 0));
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < size; p++) for (let q = p + 1; q < size; q++) rotate(rest, vectors, size, p, q);
  }
  return { values: Float64Array.from({ length: size }, (_, i) => rest[i * (size + 1)] ?? 0), vectors };
}

/** Turns the plane of two axes so that nothing is left between them. */
function rotate(rest: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const between = rest[p * size + q] ?? 0;
  if (between === 0) return;
  const theta = ((rest[q * size + q] ?? 0) - (rest[p * size + p] ?? 0)) / (2 * between);
  const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  turn(rest, c, t * c, { from: p, to: q, step: size, size });
  turn(rest, c, t * c, { from: p * size, to: q * size, step: 1, size });
  turn(vectors, c, t * c, { from: p, to: q, step: size, size });
}

interface Lines {
  from: number;
  to: number;
  step: number;
  size: number;
}

function turn(matrix: Float64Array, c: number, s: number, { from, to, step, size }: Lines): void {
  for (let i = 0; i < size; i++) {
    const [a, b] = [matrix[from + i * step] ?? 0, matrix[to + i * step] ?? 0];
    matrix[from + i * step] = c * a - s * b;
    matrix[to + i * step] = s * a + c * b;
  }
}

/** Gram-Schmidt, each vector twice; what depends on those before becomes zero. */
function orthonormalise(basis: Float64Array, size: number, width: number): void {
  for (let k = 0; k < width; k++) {
    const before = Math.sqrt(along(basis, size, width, k, k));
    for (let pass = 0; pass < 2; pass++) for (let j = 0; j < k; j++) takeOff(basis, size, width, k, j);
    const length = Math.sqrt(along(basis, size, width, k, k));
    const factor = length > 1e-12 * before ? 1 / length : 0;
    for (let i = k; i < size * width; i += width) basis[i] = factor * (basis[i] ?? 0);
  }
}

function takeOff(basis: Float64Array, size: number, width: number, k: number, j: number): void {
  const share = along(basis, size, width, k, j);
  for (let i = 0; i < size; i++) {
    basis[i * width + k] = (basis[i * width + k] ?? 0) - share * (basis[i * width + j] ?? 0);
  }
}

function along(basis: Float64Array, size: number, width: number, k: number, j: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += (basis[i * width + k] ?? 0) * (basis[i * width + j] ?? 0);
  return sum;
}

function traceOf(matrix: Float64Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += matrix[i * (size + 1)] ?? 0;
  return sum;
}
