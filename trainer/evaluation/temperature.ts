import { exp, log } from '../engine/math.ts';
import { logLosses, SMALLEST_PROBABILITY } from './metrics.ts';

const LEAST = log(0.2);
const MOST = log(10);
/** Standard deviation of ln T before anything was seen: a few rows, all right, must not make a model sure of itself. */
const PRIOR_DEVIATION = 0.5;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const EXACT_ENOUGH = 1e-4;

/**
 * The temperature under which the truth is most probable (Guo et al. 2017), with a weak prior around 1: in
 * maximum a posteriori it outweighs a handful of rows and vanishes beside a hundred. Between 0.2 and 10.
 * @param probabilities row-major [rows, classes]
 */
export function fitTemperature(probabilities: Float32Array, truth: Uint16Array, classes: number): number {
  const cost = (logTemperature: number) => {
    const scaled = applyTemperature(exp(logTemperature), probabilities, classes);
    const losses = logLosses(scaled, truth, classes);
    return losses.reduce((sum, loss) => sum + loss, 0) + (logTemperature / PRIOR_DEVIATION) ** 2 / 2;
  };
  return exp(goldenSection(cost, LEAST, MOST));
}

/** p^(1/T), renormalised row by row. */
export function applyTemperature(
  temperature: number,
  probabilities: Float32Array,
  classes: number,
): Float32Array {
  const scaled = new Float32Array(probabilities.length);
  const powers = new Float64Array(classes);
  for (let start = 0; start < probabilities.length; start += classes) {
    const row = probabilities.subarray(start, start + classes);
    const top = log(Math.max(...row, SMALLEST_PROBABILITY));
    let sum = 0;
    for (let k = 0; k < classes; k++) {
      const power = exp((log(Math.max(row[k] ?? 0, SMALLEST_PROBABILITY)) - top) / temperature);
      powers[k] = power;
      sum += power;
    }
    for (let k = 0; k < classes; k++) scaled[start + k] = (powers[k] ?? 0) / sum;
  }
  return scaled;
}

/** Where a function with one valley is least (Kiefer 1953). */
function goldenSection(cost: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [costLeft, costRight] = [cost(left), cost(right)];
  while (high - low > EXACT_ENOUGH) {
    if (costLeft <= costRight) {
      [high, right, costRight] = [right, left, costLeft];
      left = high - GOLDEN * (high - low);
      costLeft = cost(left);
    } else {
      [low, left, costLeft] = [left, right, costRight];
      right = low + GOLDEN * (high - low);
      costRight = cost(right);
    }
  }
  return (low + high) / 2;
}
