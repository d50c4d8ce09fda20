import type { Scaler } from '../training.ts';

/** Spread below this share of a column's largest value is rounding, not information. */
const CONSTANT = 1e-6;

/**
 * Mean and standard deviation of each column, fitted on the rows of the train part only. A column that does
 * not vary gets the scale 1, as in scikit-learn's StandardScaler.
 * @param rows row-major [count, columns]
 */
export function fitScaler(rows: Float32Array, columns: number): Scaler {
  const [mean, scale] = [new Float32Array(columns), new Float32Array(columns)];
  for (let column = 0; column < columns; column++) {
    const spread = spreadOf(rows, column, columns);
    mean[column] = spread.mean;
    scale[column] = spread.deviation > CONSTANT * spread.largest ? spread.deviation : 1;
  }
  return { mean, scale };
}

/** x' = (x - mean) / scale, in float64 and rounded once. @param rows row-major [count, columns] */
export function standardise({ mean, scale }: Scaler, rows: Float32Array): Float32Array {
  const columns = mean.length;
  return rows.map((x, i) => (x - (mean[i % columns] ?? 0)) / (scale[i % columns] ?? 1));
}

function spreadOf(rows: Float32Array, column: number, columns: number) {
  const count = rows.length / columns;
  let [sum, largest] = [0, 0];
  for (let i = column; i < rows.length; i += columns) {
    sum += rows[i] ?? 0;
    largest = Math.max(largest, Math.abs(rows[i] ?? 0));
  }
  const mean = sum / count;
  let squares = 0;
  for (let i = column; i < rows.length; i += columns) squares += ((rows[i] ?? 0) - mean) ** 2;
  return { mean, deviation: Math.sqrt(squares / count), largest };
}
