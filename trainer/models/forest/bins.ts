import type { LabelledFeatures } from '../algorithm.ts';

/** Values of a column that a tree can tell apart. */
export const MOST_BINS = 256;

/** Columns by the ranks of their values. */
export interface BinnedColumns {
  columns: number;
  rows: number;
  /** The bin of each value, [columns, rows]. */
  bins: Uint8Array;
  /** The least value of each bin, [columns, 256]. */
  lowest: Float32Array;
  /** Between a bin and the next: values up to this belong to the bin or to one below it, [columns, 256]. */
  thresholds: Float32Array;
}

/**
 * Every distinct value gets a bin of its own, or, where there are more than 256, a bin holds about as many rows
 * as any other: sorting once replaces sorting in every node.
 */
export function binColumns({ inputs, rows, columns }: LabelledFeatures): BinnedColumns {
  const binned: BinnedColumns = {
    ...{ columns, rows, bins: new Uint8Array(columns * rows) },
    lowest: new Float32Array(columns * MOST_BINS),
    thresholds: new Float32Array(columns * MOST_BINS),
  };
  const values = new Float32Array(rows);
  for (let column = 0; column < columns; column++) {
    for (let row = 0; row < rows; row++) values[row] = inputs[row * columns + column] ?? 0;
    binColumn(binned, column, values);
  }
  return binned;
}

function binColumn({ bins, lowest, thresholds, rows }: BinnedColumns, column: number, values: Float32Array) {
  const starts = binStarts(values.slice().sort());
  const at = column * MOST_BINS;
  for (const [bin, start] of starts.entries()) {
    lowest[at + bin] = start.value;
    if (bin > 0) thresholds[at + bin - 1] = between(start.before, start.value);
  }
  const lower = lowest.subarray(at, at + starts.length);
  for (let row = 0; row < rows; row++) bins[column * rows + row] = binOf(lower, values[row] ?? 0);
}

interface BinStart {
  value: number;
  /** The largest value below. */
  before: number;
}

function binStarts(sorted: Float32Array): BinStart[] {
  const distinct = sorted.reduce((sum, value, i) => sum + (i === 0 || value !== sorted[i - 1] ? 1 : 0), 0);
  const least = distinct > MOST_BINS ? sorted.length / MOST_BINS : 0;
  const starts: BinStart[] = [];
  let filled = Infinity;
  for (const [i, value] of sorted.entries()) {
    const before = sorted[i - 1] ?? value;
    if (filled >= least && (i === 0 || value !== before)) {
      starts.push({ value, before });
      filled = 0;
    }
    filled++;
  }
  return starts;
}

/** Midway as a float32 that is less than the upper value. */
function between(low: number, high: number): number {
  const middle = Math.fround(low + (high - low) / 2);
  return middle < high ? middle : low;
}

/** The last bin that begins at or below the value. */
function binOf(lowest: Float32Array, value: number): number {
  let [low, high] = [0, lowest.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lowest[middle] ?? 0) <= value) low = middle;
    else high = middle;
  }
  return low;
}
