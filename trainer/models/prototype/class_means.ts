import { classCounts } from '../linear/class_weights.ts';
import { addScaled } from '../linear/matrix.ts';

export interface ClassMeans {
  /** [classes, rank]; zeros where a class has no rows. */
  means: Float64Array;
  /** [classes] */
  counts: Float64Array;
  /** What is left of each row without the mean of its class, [rows, rank]. */
  residuals: Float64Array;
}

/** @param rows [targets.length, rank] */
export function classMeans(
  rows: Float64Array,
  rank: number,
  targets: Uint16Array,
  classes: number,
): ClassMeans {
  const counts = classCounts(targets, classes);
  const means = new Float64Array(classes * rank);
  for (const [row, target] of targets.entries()) {
    addScaled(means, target * rank, rows, row * rank, rank, 1 / (counts[target] ?? 1));
  }
  const residuals = rows.slice();
  for (const [row, target] of targets.entries()) {
    addScaled(residuals, row * rank, means, target * rank, rank, -1);
  }
  return { means, counts, residuals };
}
