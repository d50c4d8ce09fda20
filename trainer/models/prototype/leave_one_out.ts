import { dot } from '../linear/matrix.ts';
import type { UnseenScores } from '../linear/temperature.ts';

export interface WhitenedRows {
  /** [rows, rank], whitened with the covariance of all rows. */
  rows: Float64Array;
  rank: number;
  targets: Uint16Array;
  /** [classes, rank] */
  means: Float64Array;
  /** Rows of each class. */
  counts: Float64Array;
  /** What one residual adds to the covariance. */
  shareOfRow: number;
}

/**
 * The scores of each row by means and covariance of the others. Without row x, which lies d from the mean m of
 * its class of n rows, that mean is m - d / (n - 1) and the whitened covariance is I - c d dᵀ with
 * c = share × n / (n - 1), whose inverse is I + c / (1 - c |d|²) d dᵀ (Sherman and Morrison). The shrinkage
 * stays that of all rows. Rows that are alone in their class cannot be left out and are passed over.
 */
export function leaveOneOutScores(data: WhitenedRows): UnseenScores {
  const classes = data.counts.length;
  const left = [...data.targets.keys()].filter((row) => (data.counts[data.targets[row] ?? 0] ?? 0) > 1);
  const scores = new Float64Array(left.length * classes);
  for (const [i, row] of left.entries()) scores.set(scoresWithout(data, row), i * classes);
  return { scores, targets: Uint16Array.from(left, (row) => data.targets[row] ?? 0), classes };
}

function scoresWithout({ rows, rank, targets, means, counts, shareOfRow }: WhitenedRows, row: number) {
  const own = targets[row] ?? 0;
  const others = (counts[own] ?? 0) - 1;
  const x = rows.subarray(row * rank, (row + 1) * rank);
  const d = x.map((value, i) => value - (means[own * rank + i] ?? 0));
  const removed = (shareOfRow * (others + 1)) / others;
  const gain = removed / (1 - removed * dot(d, 0, d, 0, rank));
  const along = dot(x, 0, d, 0, rank);
  const ownMean = d.map((value, i) => (means[own * rank + i] ?? 0) - value / others);
  return counts.map((_, k) => {
    const mean = k === own ? ownMean : means.subarray(k * rank, (k + 1) * rank);
    const meanAlong = dot(mean, 0, d, 0, rank);
    const product = dot(x, 0, mean, 0, rank) + gain * along * meanAlong;
    return product - (dot(mean, 0, mean, 0, rank) + gain * meanAlong ** 2) / 2;
  });
}
