import type { Network } from '../../engine/architecture.ts';
import { createPredictor } from '../../engine/infer.ts';

/** Rows multiplied at once. */
const CHUNK = 64;

/** The squared Euclidean distances of rows to fixed vectors: row-major [rows, vectors]. */
export type DistanceMeter = (inputs: Float32Array, rows: number) => Float32Array;

/**
 * Measures |x - v|² as |x|² + |v|² - 2 x·v, so that the work is one product on the engine's float32 kernels;
 * the squared lengths are float64. A distance is off by about 1e-7 of the squared lengths and never negative,
 * and does not depend on which other rows are measured with it.
 * @param vectors row-major [count, columns], count at least 1
 */
export function distanceMeter(
  vectors: Float32Array,
  count: number,
  columns: number,
  chunk = CHUNK,
): DistanceMeter {
  const multiply = createPredictor(productNetwork(vectors, count, columns), chunk);
  const lengths = squaredLengths(vectors, columns);
  return (inputs, rows) => {
    const distances = multiply(inputs, rows);
    for (const [row, length] of squaredLengths(inputs, columns).entries()) {
      const products = distances.subarray(row * count, (row + 1) * count);
      for (let i = 0; i < count; i++) {
        products[i] = Math.max(0, length + (lengths[i] ?? 0) - 2 * (products[i] ?? 0));
      }
    }
    return distances;
  };
}

/** A network whose output is x Vᵀ. */
function productNetwork(vectors: Float32Array, count: number, columns: number): Network {
  return {
    architecture: {
      input_shape: [columns],
      layers: [{ name: 'product', type: 'dense', inputs: ['input'], units: count, activation: 'linear' }],
    },
    parameters: new Map([
      ['product/kernel', { shape: [columns, count], values: transposed(vectors, count, columns) }],
      ['product/bias', { shape: [count], values: new Float32Array(count) }],
    ]),
  };
}

function transposed(matrix: Float32Array, rows: number, columns: number): Float32Array {
  const result = new Float32Array(matrix.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      result[column * rows + row] = matrix[row * columns + column] ?? 0;
    }
  }
  return result;
}

function squaredLengths(matrix: Float32Array, columns: number): Float64Array {
  const lengths = new Float64Array(matrix.length / columns);
  for (let row = 0; row < lengths.length; row++) {
    let sum = 0;
    for (let i = row * columns; i < (row + 1) * columns; i++) sum += (matrix[i] ?? 0) ** 2;
    lengths[row] = sum;
  }
  return lengths;
}
