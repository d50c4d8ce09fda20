import { CancelledError } from '../../../data/errors.ts';
import { distanceMeter } from './distances.ts';
import { cachedRows, type RowSource } from './row_cache.ts';

/** Above this many rows the distances are not kept as one matrix (100 MB), but computed again as needed. */
const MOST_ROWS = 5000;

const CACHED_FLOATS = MOST_ROWS ** 2;

/** Rows measured between two looks at whether to stop. */
const BLOCK = 256;

/** A search tries many settings on the same inputs: what depends on these alone is computed once. */
const known = new WeakMap<Float32Array, RowSource>();

/**
 * The squared distances of training row `i` to all training rows; exactly 0 to itself. They are remembered for
 * as long as `inputs` lives, which therefore must not be changed afterwards.
 * @param inputs row-major [rows, columns]
 * @throws CancelledError
 */
export function trainingDistances(
  inputs: Float32Array,
  rows: number,
  columns: number,
  isCancelled: () => boolean,
): RowSource {
  const remembered = known.get(inputs);
  if (remembered) return remembered;
  const source =
    rows > MOST_ROWS
      ? distancesOnDemand(inputs, rows, columns)
      : distanceMatrix(inputs, rows, columns, isCancelled);
  known.set(inputs, source);
  return source;
}

function distanceMatrix(
  inputs: Float32Array,
  rows: number,
  columns: number,
  isCancelled: () => boolean,
): RowSource {
  const measure = distanceMeter(inputs, rows, columns);
  const matrix = new Float32Array(rows * rows);
  for (let first = 0; first < rows; first += BLOCK) {
    if (isCancelled()) throw new CancelledError();
    const end = Math.min(rows, first + BLOCK);
    matrix.set(measure(inputs.subarray(first * columns, end * columns), end - first), first * rows);
  }
  for (let i = 0; i < rows; i++) matrix[i * rows + i] = 0;
  return (i) => matrix.subarray(i * rows, (i + 1) * rows);
}

function distancesOnDemand(inputs: Float32Array, rows: number, columns: number): RowSource {
  const measure = distanceMeter(inputs, rows, columns, 1);
  const compute = (i: number) => {
    const distances = measure(inputs.subarray(i * columns, (i + 1) * columns), 1);
    distances[i] = 0;
    return distances;
  };
  return cachedRows(compute, rows, CACHED_FLOATS);
}
