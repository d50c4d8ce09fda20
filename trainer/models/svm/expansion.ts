import { heldOutDecisions } from './held_out.ts';
import { fitLogOdds, type LogOdds, prior } from './sigmoid.ts';
import { type DualProblem, type SolverOptions, solveDual } from './smo.ts';

/** The log-odds of one class against the rest: Σ coefficients k(row, x) + offset. */
export interface KernelExpansion {
  /** One for each training row; 0 where it is no support vector. */
  coefficients: Float64Array;
  offset: number;
}

/**
 * A support vector classifier whose decision values are turned into log-odds. The odds are those of the
 * recordings as they are: prices of the classes move the boundary, and Platt's line moves the odds back.
 * @param folds of the rows: see held_out.ts
 * @throws CancelledError
 */
export function fitExpansion(
  problem: DualProblem,
  folds: Uint8Array,
  options: SolverOptions,
): KernelExpansion {
  const { signs } = problem;
  if (signs.every((sign) => sign === signs[0])) {
    return { coefficients: new Float64Array(signs.length), offset: prior(signs).offset };
  }
  const { coefficients, bias, decisions } = solveDual(problem, options);
  const heldOut = heldOutDecisions(problem, folds, options);
  const { slope, offset } = logOddsOf(signs, heldOut, decisions);
  return { coefficients: coefficients.map((weight) => slope * weight), offset: slope * bias + offset };
}

/**
 * Where rows that were left out are told apart worse than by chance, as can happen with a handful of them, the
 * training's own decision values are used: a line that falls would answer the opposite of what was learned.
 */
function logOddsOf(signs: Int8Array, heldOut: Float64Array | null, trained: Float64Array): LogOdds {
  const line = fitLogOdds(heldOut ?? trained, signs);
  if (line.slope > 0) return line;
  const second = fitLogOdds(trained, signs);
  return second.slope > 0 ? second : prior(signs);
}
