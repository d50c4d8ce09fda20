import { type DualProblem, type SolverOptions, solveDual } from './smo.ts';

const FOLDS = 3;

/** Fewer rows on either side say nothing reliable about a row that was left out. */
const LEAST_ROWS = 6;

/**
 * The fold of each row. A class is cut into equal stretches in the order of its rows: neighbours are often takes
 * of one session, and a row whose twin stays in the training would look easier than a new recording is.
 */
export function foldsOf(targets: Uint16Array): Uint8Array {
  const folds = new Uint8Array(targets.length);
  for (const label of new Set(targets)) {
    const rows = [...targets.keys()].filter((row) => targets[row] === label);
    for (const [rank, row] of rows.entries()) folds[row] = Math.floor((rank * FOLDS) / rows.length);
  }
  return folds;
}

/**
 * The decision value of each row by a classifier trained without the row's fold: what new recordings will get,
 * which the training's own values, pushed apart by it, are not. Null with too few rows on a side.
 * @throws CancelledError
 */
export function heldOutDecisions(
  problem: DualProblem,
  folds: Uint8Array,
  options: SolverOptions,
): Float64Array | null {
  const positive = problem.signs.filter((sign) => sign > 0).length;
  if (Math.min(positive, folds.length - positive) < LEAST_ROWS) return null;
  const result = new Float64Array(folds.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const bounds = problem.bounds.map((bound, i) => (folds[i] === fold ? 0 : bound));
    const { decisions } = solveDual({ ...problem, bounds }, options);
    for (const [i, decision] of decisions.entries()) if (folds[i] === fold) result[i] = decision;
  }
  return result;
}
