/** Row-major matrices in float64: the loops that everything linear is made of. */

/** Σ a[aAt + i] b[bAt + i] over `length` values. */
export function dot(a: Float64Array, aAt: number, b: Float64Array, bAt: number, length: number): number {
  let [even, odd] = [0, 0];
  const paired = length - (length % 2);
  for (let i = 0; i < paired; i += 2) {
    even += (a[aAt + i] ?? 0) * (b[bAt + i] ?? 0);
    odd += (a[aAt + i + 1] ?? 0) * (b[bAt + i + 1] ?? 0);
  }
  if (paired < length) even += (a[aAt + paired] ?? 0) * (b[bAt + paired] ?? 0);
  return even + odd;
}

/** to[toAt + i] += factor from[fromAt + i] over `length` values. */
export function addScaled(
  to: Float64Array,
  toAt: number,
  from: Float64Array | Float32Array,
  fromAt: number,
  length: number,
  factor: number,
): void {
  for (let i = 0; i < length; i++) to[toAt + i] = (to[toAt + i] ?? 0) + factor * (from[fromAt + i] ?? 0);
}

/** A B as [rows, columns] for A [rows, inner] and B [inner, columns]. */
export function multiply(
  a: Float64Array | Float32Array,
  b: Float64Array,
  [rows, inner, columns]: readonly [number, number, number],
): Float64Array {
  const result = new Float64Array(rows * columns);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < inner; i++) {
      addScaled(result, row * columns, b, i * columns, columns, a[row * inner + i] ?? 0);
    }
  }
  return result;
}

/** Aᵀ B as [inner, columns] for A [rows, inner] and B [rows, columns]. */
export function multiplyTransposed(
  a: Float64Array | Float32Array,
  b: Float64Array,
  [rows, inner, columns]: readonly [number, number, number],
): Float64Array {
  const result = new Float64Array(inner * columns);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < inner; i++) {
      addScaled(result, i * columns, b, row * columns, columns, a[row * inner + i] ?? 0);
    }
  }
  return result;
}
