import { float32Product, transpose } from './float32_product.ts';

/** The inner products of all pairs of rows, [rows, rows], from a product in float32. */
export function gramMatrix(matrix: Float32Array, rows: number, columns: number): Float64Array {
  return symmetric(float32Product(matrix, transpose(matrix, rows, columns), [rows, columns, rows]), rows);
}

/** The inner products of all pairs of columns, [columns, columns]. */
export function scatterMatrix(matrix: Float32Array, rows: number, columns: number): Float64Array {
  const products = float32Product(transpose(matrix, rows, columns), matrix, [columns, rows, columns]);
  return symmetric(products, columns);
}

/** Makes both triangles the same, to the bit. */
function symmetric(matrix: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) matrix[j * size + i] = matrix[i * size + j] ?? 0;
  }
  return matrix;
}
