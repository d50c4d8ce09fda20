import { addScaled, dot } from './matrix.ts';

/** Gives the value at `point` and writes its gradient. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

export interface MinimiseOptions {
  /** Ends when no component of the gradient is larger. */
  tolerance: number;
  maxIterations: number;
  /** Called before every iteration; may throw. */
  beforeIteration?: () => void;
}

export interface Minimum {
  point: Float64Array;
  iterations: number;
}

const MEMORY = 10;
const SUFFICIENT_DECREASE = 1e-4;
const CURVATURE = 0.9;
const MAX_TRIALS = 40;

interface Iterate {
  point: Float64Array;
  gradient: Float64Array;
  value: number;
}

interface Correction {
  step: Float64Array;
  change: Float64Array;
  product: number;
}

/**
 * The minimum of a smooth convex function by L-BFGS with ten corrections (Nocedal and Wright, Numerical
 * Optimization, algorithm 7.5) and a line search that halves and doubles its way to the weak Wolfe conditions.
 */
export function minimise(objective: Objective, start: Float64Array, options: MinimiseOptions): Minimum {
  const corrections: Correction[] = [];
  let current = evaluate(objective, start.slice());
  let iterations = 0;
  while (iterations < options.maxIterations && largest(current.gradient) > options.tolerance) {
    options.beforeIteration?.();
    const next = search(objective, current, descentDirection(current.gradient, corrections));
    if (!next) break;
    remember(corrections, current, next);
    current = next;
    iterations++;
  }
  return { point: current.point, iterations };
}

function evaluate(objective: Objective, point: Float64Array): Iterate {
  const gradient = new Float64Array(point.length);
  return { point, gradient, value: objective(point, gradient) };
}

/** -H gradient, with H built up from the corrections (the two-loop recursion). */
function descentDirection(gradient: Float64Array, corrections: readonly Correction[]): Float64Array {
  const size = gradient.length;
  const direction = gradient.map((x) => -x);
  const weights: number[] = [];
  for (const { step, change, product } of corrections.toReversed()) {
    const weight = dot(step, 0, direction, 0, size) / product;
    addScaled(direction, 0, change, 0, size, -weight);
    weights.push(weight);
  }
  scale(direction, initialScale(gradient, corrections.at(-1)));
  for (const { step, change, product } of corrections) {
    const weight = (weights.pop() ?? 0) - dot(change, 0, direction, 0, size) / product;
    addScaled(direction, 0, step, 0, size, weight);
  }
  return direction;
}

function initialScale(gradient: Float64Array, last: Correction | undefined): number {
  const size = gradient.length;
  if (last) return last.product / dot(last.change, 0, last.change, 0, size);
  return 1 / Math.max(1, Math.sqrt(dot(gradient, 0, gradient, 0, size)));
}

function remember(corrections: Correction[], from: Iterate, to: Iterate): void {
  const step = to.point.map((x, i) => x - (from.point[i] ?? 0));
  const change = to.gradient.map((x, i) => x - (from.gradient[i] ?? 0));
  const product = dot(step, 0, change, 0, step.length);
  if (!(product > 0)) return;
  corrections.push({ step, change, product });
  if (corrections.length > MEMORY) corrections.shift();
}

/** null where rounding leaves nothing to gain along the direction. */
function search(objective: Objective, from: Iterate, direction: Float64Array): Iterate | null {
  const size = direction.length;
  const slope = dot(from.gradient, 0, direction, 0, size);
  if (!(slope < 0)) return null;
  let [low, high, length] = [0, Infinity, 1];
  for (let trial = 0; trial < MAX_TRIALS; trial++) {
    const to = evaluate(
      objective,
      from.point.map((x, i) => x + length * (direction[i] ?? 0)),
    );
    if (!(to.value <= from.value + SUFFICIENT_DECREASE * length * slope)) high = length;
    else if (dot(to.gradient, 0, direction, 0, size) < CURVATURE * slope) low = length;
    else return to;
    length = high < Infinity ? (low + high) / 2 : 2 * low;
  }
  return null;
}

function scale(vector: Float64Array, factor: number): void {
  for (let i = 0; i < vector.length; i++) vector[i] = factor * (vector[i] ?? 0);
}

function largest(vector: Float64Array): number {
  return vector.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
}
