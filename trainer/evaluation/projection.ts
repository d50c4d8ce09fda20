import { gramMatrix, scatterMatrix } from '../models/linear/gram.ts';
import { largestEigenvectors } from './projection_eigen.ts';

const AXES = 2;

/**
 * The two principal components of rows (Hotelling 1933): the plane on which they lie furthest apart. Signs are
 * such that the largest coordinate of each axis is positive. Eigenvectors are sought among the rows or among the
 * columns, whichever are fewer.
 * @param rows row-major [count, columns]
 * @returns row-major [count, 2]; an axis along which nothing varies is 0
 */
export function principalPlane(rows: Float32Array, columns: number): Float64Array {
  const count = columns === 0 ? 0 : rows.length / columns;
  if (count === 0) return new Float64Array();
  const centred = centre(rows, columns);
  const plane = columns <= count ? byColumns(centred, count, columns) : byRows(centred, count, columns);
  for (let axis = 0; axis < AXES; axis++) settleSign(plane, axis);
  return plane;
}

function byColumns(centred: Float32Array, count: number, columns: number): Float64Array {
  const { vectors, values } = largestEigenvectors(scatterMatrix(centred, count, columns), columns, AXES);
  const plane = new Float64Array(count * AXES);
  for (let row = 0; row < count; row++) {
    for (let axis = 0; axis < values.length; axis++) {
      let sum = 0;
      for (let i = 0; i < columns; i++) {
        sum += (centred[row * columns + i] ?? 0) * (vectors[i * values.length + axis] ?? 0);
      }
      plane[row * AXES + axis] = sum;
    }
  }
  return plane;
}

function byRows(centred: Float32Array, count: number, columns: number): Float64Array {
  const { vectors, values } = largestEigenvectors(gramMatrix(centred, count, columns), count, AXES);
  const plane = new Float64Array(count * AXES);
  for (let row = 0; row < count; row++) {
    for (const [axis, value] of values.entries()) {
      plane[row * AXES + axis] = Math.sqrt(value) * (vectors[row * values.length + axis] ?? 0);
    }
  }
  return plane;
}

function centre(rows: Float32Array, columns: number): Float32Array {
  const mean = new Float64Array(columns);
  for (const [i, x] of rows.entries()) mean[i % columns] = (mean[i % columns] ?? 0) + x;
  const count = rows.length / columns;
  return rows.map((x, i) => x - (mean[i % columns] ?? 0) / count);
}

function settleSign(plane: Float64Array, axis: number): void {
  let largest = 0;
  for (let i = axis; i < plane.length; i += AXES) {
    if (Math.abs(plane[i] ?? 0) > Math.abs(largest)) largest = plane[i] ?? 0;
  }
  if (largest >= 0) return;
  for (let i = axis; i < plane.length; i += AXES) plane[i] = -(plane[i] ?? 0);
}
