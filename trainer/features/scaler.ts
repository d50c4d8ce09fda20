import type { Scaler } from '../training.ts';

/** Below this a feature says nothing; it is left as it is rather than blown up to noise. */
const SMALLEST_SCALE = 1e-8;

/**
 * Mean and standard deviation (population) of each column, summed in float64.
 * @param rows row-major [count, columns], of the train part only
 */
export function fitScaler(rows: Float32Array, count: number, columns: number): Scaler {
  const mean = columnMeans(rows, count, columns, (value) => value);
  const variance = columnMeans(rows, count, columns, (value, column) => {
    const difference = value - (mean[column] ?? 0);
    return difference * difference;
  });
  const scale = variance.map((value) => (Math.sqrt(value) < SMALLEST_SCALE ? 1 : Math.sqrt(value)));
  return { mean: Float32Array.from(mean), scale: Float32Array.from(scale) };
}

/** (x - mean) / scale, element by element. */
export function standardise({ mean, scale }: Scaler, rows: Float32Array): Float32Array {
  const columns = mean.length;
  return rows.map((value, i) => (value - (mean[i % columns] ?? 0)) / (scale[i % columns] ?? 1));
}

function columnMeans(
  rows: Float32Array,
  count: number,
  columns: number,
  of: (value: number, column: number) => number,
): Float64Array {
  const sums = new Float64Array(columns);
  for (let i = 0; i < count * columns; i++) {
    const column = i % columns;
    sums[column] = (sums[column] ?? 0) + of(rows[i] ?? 0, column);
  }
  return sums.map((sum) => sum / count);
}
