import { CancelledError } from '../../data/errors.ts';
import type { Interval } from '../../data/schema.ts';
import type { Random } from '../random.ts';
import type { Weights } from './ranking.ts';

export const RESAMPLES = 1000;
const TAILS = [0.025, 0.975] as const;

/** A figure of rows of which each counts as often as its weight says; null where these rows do not tell it. */
export type Figure = (weights: Weights) => number | null;

/**
 * 95 % percentile intervals from drawing whole groups with replacement (Efron and Tibshirani 1993): recordings
 * of one session are alike, so that drawing them one by one would promise too much. All figures see the same
 * draws. null where there are fewer than two groups, or where a figure is unknown in half of the draws.
 * @param groups group index of each row
 * @param isCancelled asked at every draw: of thousands of recordings, all draws take a second
 * @throws CancelledError
 */
export function bootstrapIntervals<Name extends string>(
  groups: Uint32Array,
  figures: Readonly<Record<Name, Figure>>,
  random: Random,
  isCancelled = () => false,
): Record<Name, Interval | null> {
  const members = denseGroups(groups);
  // Object.keys of a record is its names, which TypeScript does not know.
  const names = Object.keys(figures) as Name[];
  const draws = new Map(names.map((name) => [name, [] as number[]]));
  for (let i = 0; i < RESAMPLES && members.count > 1; i++) {
    if (isCancelled()) throw new CancelledError();
    const weights = drawWeights(members, random);
    for (const name of names) {
      const value = figures[name](weights);
      if (value !== null) draws.get(name)?.push(value);
    }
  }
  const interval = (name: Name) => percentileInterval(draws.get(name) ?? []);
  return Object.fromEntries(names.map((name) => [name, interval(name)])) as Record<Name, Interval | null>;
}

/** How many different groups there are. */
export function countGroups(groups: Uint32Array): number {
  return new Set(groups).size;
}

/** Sum of values by weight over the sum of weights: the figure of anything that is a mean over rows. */
export function weightedMean(values: ArrayLike<number>): Figure {
  return (weights) => {
    let [sum, total] = [0, 0];
    for (let row = 0; row < values.length; row++) {
      const weight = weights[row] ?? 0;
      sum += weight * (values[row] ?? 0);
      total += weight;
    }
    return total === 0 ? null : sum / total;
  };
}

/** Macro-F1 over the labels that occur or were predicted, as `evaluate` has it. */
export function weightedMacroF1(predicted: Uint16Array, truth: Uint16Array, classes: number): Figure {
  const right = new Float64Array(classes);
  const seen = new Float64Array(classes);
  return (weights) => {
    right.fill(0);
    seen.fill(0);
    for (let row = 0; row < truth.length; row++) {
      const [weight, said, is] = [weights[row] ?? 0, predicted[row] ?? 0, truth[row] ?? 0];
      if (said === is) right[is] = (right[is] ?? 0) + weight;
      seen[said] = (seen[said] ?? 0) + weight;
      seen[is] = (seen[is] ?? 0) + weight;
    }
    const present = seen.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    const f1 = seen.reduce((sum, count, k) => sum + (count > 0 ? (2 * (right[k] ?? 0)) / count : 0), 0);
    return present === 0 ? null : f1 / present;
  };
}

/** Groups numbered 0, 1, 2 … in the order in which they first occur. */
function denseGroups(groups: Uint32Array) {
  const numbers = new Map<number, number>();
  for (const group of groups) if (!numbers.has(group)) numbers.set(group, numbers.size);
  return { count: numbers.size, ofRow: Uint32Array.from(groups, (group) => numbers.get(group) ?? 0) };
}

function drawWeights({ count, ofRow }: ReturnType<typeof denseGroups>, random: Random): Uint32Array {
  const drawn = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const group = random.integer(count);
    drawn[group] = (drawn[group] ?? 0) + 1;
  }
  return ofRow.map((group) => drawn[group] ?? 0);
}

function percentileInterval(draws: number[]): Interval | null {
  if (draws.length * 2 <= RESAMPLES) return null;
  const sorted = Float64Array.from(draws).sort();
  return { low: quantile(sorted, TAILS[0]), high: quantile(sorted, TAILS[1]) };
}

/** Linear between the two nearest, as NumPy's default. */
function quantile(sorted: Float64Array, share: number): number {
  const place = share * (sorted.length - 1);
  const below = sorted[Math.floor(place)] ?? 0;
  return below + (place - Math.floor(place)) * ((sorted[Math.ceil(place)] ?? 0) - below);
}
