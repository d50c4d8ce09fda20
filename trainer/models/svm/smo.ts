import { CancelledError } from '../../../data/errors.ts';
import type { RowSource } from './row_cache.ts';

/** Two classes to be told apart. */
export interface DualProblem {
  /** +1 or -1 for each row. */
  signs: Int8Array;
  /** The most a row may weigh (C times the weight of its class); 0 leaves it out of the training. */
  bounds: Float64Array;
  /** The kernel of row `i` with every row; k(i, i) is 1, as in every radial basis function. */
  kernelRow: RowSource;
}

export interface DualSolution {
  /** α times the sign, for each row: the decision value of x is Σ coefficients k(row, x) + bias. */
  coefficients: Float64Array;
  bias: number;
  /** The decision value of each row, including those left out. */
  decisions: Float64Array;
}

export interface SolverOptions {
  /** The largest violation of the Karush-Kuhn-Tucker conditions that is left; LIBSVM's default is 1e-3. */
  tolerance?: number;
  isCancelled?: () => boolean;
}

const TOLERANCE = 1e-3;

/** Stands for a curvature of nothing, which identical rows have (LIBSVM's tau). */
const LEAST_CURVATURE = 1e-12;

/** Steps between two looks at whether to stop. */
const CHECK = 256;

/**
 * Rows looked at in one training, about two seconds of them: labels without any rule would else take minutes at a
 * high price. What has been found by then is still a valid, if not the best, classifier.
 */
const MOST_VISITS = 3e8;

/**
 * Trains a support vector classifier: minimises ½ βᵀKβ - Σ sign β over coefficients β of sum 0, each between 0
 * and its row's bound times its sign. Sequential minimal optimisation with second-order working sets (Fan, Chen
 * and Lin, "Working set selection using second order information", JMLR 6, 2005) as in LIBSVM, without
 * shrinking.
 * @throws CancelledError
 */
export function solveDual(
  problem: DualProblem,
  { tolerance = TOLERANCE, isCancelled = () => false }: SolverOptions = {},
): DualSolution {
  const { kernelRow } = problem;
  const state = initialState(problem);
  for (let step = 0; step * problem.signs.length < MOST_VISITS; step++) {
    if (step % CHECK === 0 && isCancelled()) throw new CancelledError();
    const rising = mostViolating(state);
    if (rising < 0) break;
    const row = kernelRow(rising);
    const falling = partnerOf(rising, row, state, tolerance);
    if (falling < 0) break;
    move(rising, row, falling, kernelRow(falling), state);
  }
  return solutionOf(problem, state);
}

interface State {
  coefficients: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  /** Sign minus Σ coefficients k: the negative gradient of the objective. */
  slopes: Float64Array;
}

function initialState({ signs, bounds }: DualProblem): State {
  return {
    coefficients: new Float64Array(signs.length),
    lower: bounds.map((bound, i) => ((signs[i] ?? 0) > 0 ? 0 : -bound)),
    upper: bounds.map((bound, i) => ((signs[i] ?? 0) > 0 ? bound : 0)),
    slopes: Float64Array.from(signs),
  };
}

/** The row whose coefficient gains most by rising, or -1 where none can rise. */
function mostViolating({ coefficients, upper, slopes }: State): number {
  let [best, steepest] = [-1, -Infinity];
  for (let i = 0; i < slopes.length; i++) {
    const slope = slopes[i] ?? 0;
    if (slope > steepest && (coefficients[i] ?? 0) < (upper[i] ?? 0)) {
      best = i;
      steepest = slope;
    }
  }
  return best;
}

/** The row whose fall, against the rise of `rising`, lowers the objective most; -1 at the optimum. */
function partnerOf(
  rising: number,
  row: Float32Array,
  { coefficients, lower, slopes }: State,
  tolerance: number,
): number {
  const steepest = slopes[rising] ?? 0;
  let [best, mostGained, largestGap] = [-1, 0, 0];
  for (let i = 0; i < slopes.length; i++) {
    const gap = steepest - (slopes[i] ?? 0);
    if (gap <= 0 || (coefficients[i] ?? 0) <= (lower[i] ?? 0)) continue;
    if (gap > largestGap) largestGap = gap;
    const gained = (gap * gap) / curvature(row[i] ?? 0);
    if (gained > mostGained) {
      best = i;
      mostGained = gained;
    }
  }
  return largestGap < tolerance ? -1 : best;
}

/** k(a, a) + k(b, b) - 2 k(a, b) */
function curvature(kernel: number): number {
  return Math.max(LEAST_CURVATURE, 2 - 2 * kernel);
}

/** Moves both coefficients by the same amount: to the least objective, or until one meets its bound. */
function move(
  rising: number,
  risingRow: Float32Array,
  falling: number,
  fallingRow: Float32Array,
  { coefficients, lower, upper, slopes }: State,
): void {
  const [most, least] = [upper[rising] ?? 0, lower[falling] ?? 0];
  const [from, above] = [coefficients[rising] ?? 0, coefficients[falling] ?? 0];
  const gap = (slopes[rising] ?? 0) - (slopes[falling] ?? 0);
  const step = Math.min(gap / curvature(risingRow[falling] ?? 0), most - from, above - least);
  // Bounds are met exactly, whatever a sum would round to: else a row would never leave the working set.
  coefficients[rising] = step === most - from ? most : from + step;
  coefficients[falling] = step === above - least ? least : above - step;
  for (let i = 0; i < slopes.length; i++) {
    slopes[i] = (slopes[i] ?? 0) - step * ((risingRow[i] ?? 0) - (fallingRow[i] ?? 0));
  }
}

function solutionOf({ signs }: DualProblem, state: State): DualSolution {
  const bias = biasOf(state);
  const decisions = state.slopes.map((slope, i) => (signs[i] ?? 0) - slope + bias);
  return { coefficients: state.coefficients, bias, decisions };
}

/** The mean slope of the rows between their bounds; where there are none, the middle of what the rest allows. */
function biasOf({ coefficients, lower, upper, slopes }: State): number {
  let [sum, free, highest, lowest] = [0, 0, -Infinity, Infinity];
  for (const [i, slope] of slopes.entries()) {
    const mayRise = (coefficients[i] ?? 0) < (upper[i] ?? 0);
    const mayFall = (coefficients[i] ?? 0) > (lower[i] ?? 0);
    if (mayRise && mayFall) {
      sum += slope;
      free++;
    }
    if (mayRise) highest = Math.max(highest, slope);
    if (mayFall) lowest = Math.min(lowest, slope);
  }
  return free > 0 ? sum / free : (highest + lowest) / 2;
}
