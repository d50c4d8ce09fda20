import type { Random } from '../../random.ts';
import { type BinnedColumns, MOST_BINS } from './bins.ts';
import { GiniSides } from './gini_sides.ts';

/** What all trees of a forest share. */
export interface GrowingData {
  binned: BinnedColumns;
  targets: Uint16Array;
  /** The weight of a row of each class. */
  weights: Float64Array;
  /** Rows that a leaf has at least. */
  leastRows: number;
  /** Whether the place of a split is drawn (extra-trees) or the best one. */
  drawn: boolean;
  random: Random;
}

export interface Split {
  column: number;
  /** The last bin that goes left. */
  bin: number;
  /** Larger is better; comparable within one node. */
  purity: number;
}

/** Counts of one column's values in one node; one instance serves all nodes. */
export interface Histogram {
  /** [256, classes] */
  counts: Uint32Array;
  /** [256] */
  rows: Uint32Array;
  sides: GiniSides;
}

export function createHistogram(classes: number): Histogram {
  return {
    counts: new Uint32Array(MOST_BINS * classes),
    rows: new Uint32Array(MOST_BINS),
    sides: new GiniSides(classes),
  };
}

/**
 * The split of a node at one column with the least Gini impurity, or the one that is drawn. null where the column is constant or every split leaves too few rows.
 * @param members rows of the node, repeated as often as they were drawn
 */
export function splitColumn(
  data: GrowingData,
  histogram: Histogram,
  members: Uint32Array,
  classWeights: Float64Array,
  column: number,
): Split | null {
  const { low, high } = fill(data, histogram, members, column);
  const place = low < high && data.drawn ? drawPlace(data, column, low, high) : null;
  const split = low < high ? scan(data, histogram, { members, classWeights, low, high, place }) : null;
  histogram.rows.fill(0, low, high + 1);
  histogram.counts.fill(0, low * data.weights.length, (high + 1) * data.weights.length);
  return split && { column, ...split };
}

function fill(
  { binned, targets, weights }: GrowingData,
  histogram: Histogram,
  members: Uint32Array,
  column: number,
) {
  const { counts, rows } = histogram;
  const classes = weights.length;
  const at = column * binned.rows;
  let [low, high] = [MOST_BINS - 1, 0];
  for (let i = 0; i < members.length; i++) {
    const row = members[i] ?? 0;
    const bin = binned.bins[at + row] ?? 0;
    const cell = bin * classes + (targets[row] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
    rows[bin] = (rows[bin] ?? 0) + 1;
    if (bin < low) low = bin;
    if (bin > high) high = bin;
  }
  return { low, high };
}

/** A value drawn evenly between the least and the largest (Geurts et al. 2006), as the bin that it falls into. */
function drawPlace({ binned, random }: GrowingData, column: number, low: number, high: number): number {
  const lowest = binned.lowest.subarray(column * MOST_BINS, (column + 1) * MOST_BINS);
  const [from = 0, to = 0] = [lowest[low], lowest[high]];
  const value = from + random.uniform() * (to - from);
  let bin = low;
  while (bin + 1 < high && (lowest[bin + 1] ?? 0) <= value) bin++;
  return bin;
}

interface Range {
  members: Uint32Array;
  classWeights: Float64Array;
  low: number;
  high: number;
  /** The only bin after which to split; null where all may be. */
  place: number | null;
}

function scan({ weights, leastRows }: GrowingData, histogram: Histogram, range: Range) {
  const { rows, sides } = histogram;
  const mostLeft = range.members.length - leastRows;
  let leftRows = 0;
  let best: { bin: number; purity: number } | null = null;
  sides.start(range.classWeights);
  for (let bin = range.low; bin < range.high; bin++) {
    const moved = rows[bin] ?? 0;
    if (moved > 0) moveBin(histogram, bin, weights);
    leftRows += moved;
    const mayEnd = range.place === null ? moved > 0 : bin === range.place;
    if (!mayEnd || leftRows < leastRows || leftRows > mostLeft) continue;
    const purity = sides.purity();
    if (best === null || purity > best.purity) best = { bin, purity };
  }
  return best;
}

function moveBin({ counts, sides }: Histogram, bin: number, weights: Float64Array): void {
  const classes = weights.length;
  for (let k = 0; k < classes; k++) {
    const count = counts[bin * classes + k] ?? 0;
    if (count > 0) sides.moveLeft(k, count * (weights[k] ?? 0));
  }
}
