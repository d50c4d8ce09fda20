import { minimise, type Objective } from './lbfgs.ts';
import { addScaled, dot } from './matrix.ts';
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
const ITERATIONS = { least: 40, most: 500, multiplications: 6e8 };

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
  return { solution: byColumn(point, problem), iterations };
}

/** The search keeps each class's weights together, which lets the loops run along them. */
function byColumn(point: Float64Array, { rank, weights }: LogisticProblem): Float64Array {
  const classes = weights.length;
  const solution = point.slice();
  for (let k = 0; k < classes; k++) {
    for (let i = 0; i < rank; i++) solution[i * classes + k] = point[k * rank + i] ?? 0;
  }
  return solution;
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
      for (let k = 0; k < classes; k++) {
        const bias = point[rank * classes + k] ?? 0;
        residual[k] = bias + dot(coordinates, row * rank, point, k * rank, rank);
      }
      const ownLogit = residual[target] ?? 0;
      loss += share * (softmaxInPlace(residual, 0, classes) - ownLogit);
      residual[target] = (residual[target] ?? 0) - 1;
      for (let k = 0; k < classes; k++) {
        addScaled(gradient, k * rank, coordinates, row * rank, rank, share * (residual[k] ?? 0));
      }
      addScaled(gradient, rank * classes, residual, 0, classes, share);
    }
    return loss + addPenalty(gradient, point, rank * classes, penalty);
  };
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
