import type { Network } from '../../engine/architecture.ts';
import { createPredictor } from '../../engine/infer.ts';
import type { LabelledFeatures } from '../algorithm.ts';

/** Columns that are summed up in float32; sums of such blocks are added in float64. */
const BLOCK = 512;

/**
 * The inner products of all pairs of rows, [rows, rows], by the engine's product of matrices: a dense layer
 * whose kernel holds the rows as columns. The errors are those of float32 sums of 512 terms.
 */
export function gramMatrix({ inputs, rows, columns }: LabelledFeatures): Float64Array {
  const gram = new Float64Array(rows * rows);
  for (let first = 0; first < columns; first += BLOCK) {
    const block = blockOf(inputs, rows, columns, first);
    const products = createPredictor(productWith(block, rows))(block, rows);
    for (let i = 0; i < gram.length; i++) gram[i] = (gram[i] ?? 0) + (products[i] ?? 0);
  }
  return symmetric(gram, rows);
}

function blockOf(inputs: Float32Array, rows: number, columns: number, first: number): Float32Array {
  const width = Math.min(BLOCK, columns - first);
  const block = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++) {
    const at = row * columns + first;
    block.set(inputs.subarray(at, at + width), row * width);
  }
  return block;
}

/** x ↦ x blockᵀ as a network. */
function productWith(block: Float32Array, rows: number): Network {
  const width = block.length / rows;
  const kernel = new Float32Array(block.length);
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < width; i++) kernel[i * rows + row] = block[row * width + i] ?? 0;
  }
  return {
    architecture: {
      input_shape: [width],
      layers: [{ name: 'output', type: 'dense', inputs: ['input'], units: rows, activation: 'linear' }],
    },
    parameters: new Map([
      ['output/kernel', { shape: [width, rows], values: kernel }],
      ['output/bias', { shape: [rows], values: new Float32Array(rows) }],
    ]),
  };
}

/** Makes both triangles the same, to the bit. */
function symmetric(matrix: Float64Array, rows: number): Float64Array {
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < i; j++) matrix[j * rows + i] = matrix[i * rows + j] ?? 0;
  }
  return matrix;
}
