import { exp, log, log1p } from '../../engine/math.ts';

/** The log-odds that a row is of the positive class: slope times its decision value, plus offset. */
export interface LogOdds {
  slope: number;
  offset: number;
}

const MOST_STEPS = 100;
const LEAST_STEP = 1e-10;
const FLAT = 1e-5;

/** Keeps the second derivatives invertible. */
const RIDGE = 1e-12;

/**
 * Platt's probabilities for decision values: the line of log-odds that makes the signs most likely, found by
 * Newton's method with backtracking (Lin, Lin and Weng, "A note on Platt's probabilistic outputs for support
 * vector machines", Machine Learning 68, 2007). Targets are Platt's, (n + 1) / (n + 2) rather than 1, so that
 * a few rows well told apart do not count as certainty. Rows of one class alone give the prior of these targets.
 */
export function fitLogOdds(decisions: Float64Array, signs: Int8Array): LogOdds {
  const targets = smoothedTargets(signs);
  let line = prior(signs);
  let loss = lossOf(line, decisions, targets);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { slope, offset, descent } = newtonDirection(line, decisions, targets);
    if (!(descent < 0)) break;
    let [share, next, nextLoss] = [2, line, Infinity];
    while (!(nextLoss < loss + 1e-4 * share * descent) && share > LEAST_STEP) {
      share /= 2;
      next = { slope: line.slope + share * slope, offset: line.offset + share * offset };
      nextLoss = lossOf(next, decisions, targets);
    }
    if (share <= LEAST_STEP) break;
    [line, loss] = [next, nextLoss];
  }
  return line;
}

/** What the numbers of rows alone say. */
export function prior(signs: Int8Array): LogOdds {
  const { positive, negative } = countsOf(signs);
  return { slope: 0, offset: log((positive + 1) / (negative + 1)) };
}

function smoothedTargets(signs: Int8Array): Float64Array {
  const { positive, negative } = countsOf(signs);
  const [high, low] = [(positive + 1) / (positive + 2), 1 / (negative + 2)];
  return Float64Array.from(signs, (sign) => (sign > 0 ? high : low));
}

function countsOf(signs: Int8Array) {
  const positive = signs.reduce((sum, sign) => sum + Number(sign > 0), 0);
  return { positive, negative: signs.length - positive };
}

/** Cross-entropy of the sigmoid of the log-odds, written so that no exponential overflows. */
function lossOf({ slope, offset }: LogOdds, decisions: Float64Array, targets: Float64Array): number {
  let loss = 0;
  for (const [i, decision] of decisions.entries()) {
    const odds = slope * decision + offset;
    loss += Math.max(odds, 0) - (targets[i] ?? 0) * odds + log1p(exp(-Math.abs(odds)));
  }
  return loss;
}

/** The step to the minimum of the local parabola; `descent` is the slope of the loss along it, 0 where flat. */
function newtonDirection({ slope, offset }: LogOdds, decisions: Float64Array, targets: Float64Array) {
  let [g1, g2, h11, h12, h22] = [0, 0, RIDGE, 0, RIDGE];
  for (const [i, decision] of decisions.entries()) {
    const probability = sigmoid(slope * decision + offset);
    const error = probability - (targets[i] ?? 0);
    const curvature = probability * (1 - probability);
    g1 += error * decision;
    g2 += error;
    h11 += curvature * decision * decision;
    h12 += curvature * decision;
    h22 += curvature;
  }
  if (Math.abs(g1) < FLAT && Math.abs(g2) < FLAT) return { slope: 0, offset: 0, descent: 0 };
  const determinant = h11 * h22 - h12 * h12;
  const [d1, d2] = [-(h22 * g1 - h12 * g2) / determinant, -(h11 * g2 - h12 * g1) / determinant];
  return { slope: d1, offset: d2, descent: g1 * d1 + g2 * d2 };
}

function sigmoid(odds: number): number {
  const small = exp(-Math.abs(odds));
  return (odds >= 0 ? 1 : small) / (1 + small);
}
