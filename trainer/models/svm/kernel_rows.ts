import { exp } from '../../engine/math.ts';
import { cachedRows, type RowSource } from './row_cache.ts';

/** Floats of kernel rows that are kept (100 MB): all those of 5000 recordings. */
const CACHED_FLOATS = 25e6;

/** exp(-gamma |x_i - x_j|²) of training row `i` with all `rows` training rows; exactly 1 with itself. */
export function kernelRows(distances: RowSource, rows: number, gamma: number): RowSource {
  const compute = (i: number) => distances(i).map((squared) => exp(-gamma * squared));
  return cachedRows(compute, rows, CACHED_FLOATS);
}
