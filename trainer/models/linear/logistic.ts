import { minimise, type Objective } from './lbfgs.ts';
import { addScaled } from './matrix.ts';
import { softmaxInPlace } from './softmax.ts';

export interface LogisticProblem {
  /** [rows, rank] */
  coordinates: Float64Array;
  rank: number;
  targets: Uint16Array;
  /** The weight of a row of each class. */
  weights: Float64Array;
  /** Inverse strength of the penalty: C in scikit-learn. */
  inverseStrength: number;
}

const TOLERANCE = 1e-6;
/** Few recordings are fitted to the end; where an iteration is dear, its last digits are not worth the wait. */
const ITERATIONS = { least: 60, most: 500, multiplications: 2e9 };

/**
 * Multinomial logistic regression: the weights [rank, classes], followed by the biases [classes], that minimise
 * C Σ weight × log loss + ½ |weights|². Biases are not penalised.
 */
export function fitLogistic(
  problem: LogisticProblem,
  beforeIteration: () => void,
): { solution: Float64Array; iterations: number } {
  const size = (problem.rank + 1) * problem.weights.length;
  const options = { tolerance: TOLERANCE, maxIterations: iterationsFor(problem), beforeIteration };
  const { point, iterations } = minimise(penalisedLoss(problem), new Float64Array(size), options);
  return { solution: point, iterations };
}

function iterationsFor({ coordinates, weights }: LogisticProblem): number {
  const affordable = Math.floor(ITERATIONS.multiplications / (4 * coordinates.length * weights.length));
  return Math.min(ITERATIONS.most, Math.max(ITERATIONS.least, affordable));
}

/** Divided by C Σ weight, so that one tolerance suits all amounts of rows. */
function penalisedLoss({ coordinates, rank, targets, weights, inverseStrength }: LogisticProblem): Objective {
  const classes = weights.length;
  const total = targets.reduce((sum, target) => sum + (weights[target] ?? 0), 0);
  const penalty = 1 / (inverseStrength * total);
  const residual = new Float64Array(classes);
  return (point, gradient) => {
    let loss = 0;
    gradient.fill(0);
    for (const [row, target] of targets.entries()) {
      const share = (weights[target] ?? 0) / total;
      residual.set(point.subarray(rank * classes));
      multiplyRow(residual, coordinates, row * rank, point, rank);
      const ownLogit = residual[target] ?? 0;
      loss += share * (softmaxInPlace(residual, 0, classes) - ownLogit);
      residual[target] = (residual[target] ?? 0) - 1;
      for (let k = 0; k < classes; k++) residual[k] = share * (residual[k] ?? 0);
      addOuter(gradient, coordinates, row * rank, residual, rank);
      addScaled(gradient, rank * classes, residual, 0, classes, 1);
    }
    return loss + addPenalty(gradient, point, rank * classes, penalty);
  };
}

/** logits += row of coordinates × weights */
function multiplyRow(
  logits: Float64Array,
  coordinates: Float64Array,
  at: number,
  weights: Float64Array,
  rank: number,
): void {
  const classes = logits.length;
  for (let i = 0; i < rank; i++) {
    const x = coordinates[at + i] ?? 0;
    for (let k = 0; k < classes; k++) logits[k] = (logits[k] ?? 0) + x * (weights[i * classes + k] ?? 0);
  }
}

/** gradient += row of coordinatesᵀ × residual */
function addOuter(
  gradient: Float64Array,
  coordinates: Float64Array,
  at: number,
  residual: Float64Array,
  rank: number,
): void {
  const classes = residual.length;
  for (let i = 0; i < rank; i++) {
    const x = coordinates[at + i] ?? 0;
    for (let k = 0; k < classes; k++) {
      gradient[i * classes + k] = (gradient[i * classes + k] ?? 0) + x * (residual[k] ?? 0);
    }
  }
}

function addPenalty(gradient: Float64Array, point: Float64Array, length: number, penalty: number): number {
  let squares = 0;
  for (let i = 0; i < length; i++) {
    const weight = point[i] ?? 0;
    gradient[i] = (gradient[i] ?? 0) + penalty * weight;
    squares += weight * weight;
  }
  return (penalty / 2) * squares;
}
