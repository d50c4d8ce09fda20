import { exp, log } from '../engine/math.ts';
import type { Dimension } from './space.ts';

export type NumericDimension = Extract<Dimension, { type: 'real' | 'integer' }>;

/** A numeric dimension stretched over [0, 1], evenly in its logarithm where it says so. */
export interface Axis {
  toUnit(value: number): number;
  /** The nearest value of the dimension; never outside its bounds. */
  fromUnit(unit: number): number;
  /** What stands for one value: a cell for an integer, a point for a real number. */
  cellOf(value: number): { from: number; to: number };
}

/**
 * Integers get the room from half below the lowest to half above the highest, so that each has its cell.
 * @throws RangeError for bounds that leave nothing, or that have no logarithm
 */
export function axisOf(dimension: NumericDimension): Axis {
  requireBounds(dimension);
  const margin = dimension.type === 'integer' ? 0.5 : 0;
  const stretch = dimension.log ? log : identity;
  const shrink = dimension.log ? exp : identity;
  const start = stretch(dimension.low - margin);
  const width = stretch(dimension.high + margin) - start;
  const toUnit = (value: number) => (width === 0 ? 0.5 : (stretch(value) - start) / width);
  return {
    toUnit,
    fromUnit: (unit) => nearestValue(dimension, shrink(start + unit * width)),
    cellOf: (value) => ({ from: toUnit(value - margin), to: toUnit(value + margin) }),
  };
}

/** Rounded where the dimension holds integers, and brought within its bounds. */
export function nearestValue(dimension: NumericDimension, value: number): number {
  const whole = dimension.type === 'integer' ? Math.round(value) : value;
  return Math.min(Math.max(whole, dimension.low), dimension.high);
}

function identity(value: number): number {
  return value;
}

function requireBounds({ type, low, high, log: isLog }: NumericDimension): void {
  const whole = type === 'real' || (Number.isInteger(low) && Number.isInteger(high));
  if (low <= high && whole && (!isLog || low > 0)) return;
  const scale = isLog ? 'logarithmic ' : '';
  throw new RangeError(`A ${scale}${type} dimension cannot reach from ${low} to ${high}.`);
}
