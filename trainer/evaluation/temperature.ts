import { exp, log } from '../engine/math.ts';
import { SMALLEST_PROBABILITY } from './metrics.ts';

const LEAST = log(0.2);
const MOST = log(10);
/** Standard deviation of ln T before anything was seen: a few rows, all right, must not make a model sure of itself. */
const PRIOR_DEVIATION = 0.5;
const GOLDEN = (Math.sqrt(5) - 1) / 2;
const EXACT_ENOUGH = 5e-4;

/**
 * The temperature under which the truth is most probable (Guo et al. 2017), between 0.2 and 10. A weak prior
 * around 1 outweighs a handful of rows and vanishes beside a hundred.
 * @param probabilities row-major [rows, classes]
 */
export function fitTemperature(probabilities: Float32Array, truth: Uint16Array, classes: number): number {
  const logs = Float64Array.from(probabilities, (p) => log(Math.max(p, SMALLEST_PROBABILITY)));
  const cost = (logTemperature: number) =>
    lossAt(1 / exp(logTemperature), logs, truth, classes) + (logTemperature / PRIOR_DEVIATION) ** 2 / 2;
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

/** Sum over the rows of -ln of the true class's probability once all logarithms are multiplied by `factor`. */
function lossAt(factor: number, logs: Float64Array, truth: Uint16Array, classes: number): number {
  let loss = 0;
  for (let row = 0; row < truth.length; row++) {
    const start = row * classes;
    const own = logs[start + (truth[row] ?? 0)] ?? 0;
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += exp(((logs[start + k] ?? 0) - own) * factor);
    loss += log(sum);
  }
  return loss;
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
