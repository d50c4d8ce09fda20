import { exp, log } from '../engine/math.ts';
import type { Random } from '../random.ts';

const LOG_SQRT_TWO_PI = 0.5 * log(2 * Math.PI);

/** Beyond, the distribution is 0 or 1 in float64 as far as differences of it are concerned. */
const TAIL = 8.3;

/**
 * The standard normal distribution, with an absolute error near 1e-16: the Taylor series of Marsaglia,
 * "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004.
 */
export function normalCdf(x: number): number {
  if (Math.abs(x) > TAIL) return x < 0 ? 0 : 1;
  let sum = x;
  let term = x;
  for (let odd = 3; sum + term !== sum; odd += 2) {
    term *= (x * x) / odd;
    sum += term;
  }
  return 0.5 + sum * exp(-0.5 * x * x - LOG_SQRT_TWO_PI);
}

/** A normal distribution cut off outside [0, 1]; its mean lies inside and its deviation is at most 1. */
export interface UnitNormal {
  mean: number;
  deviation: number;
}

/** Draws until one falls inside, which is at least every third. */
export function sampleUnitNormal({ mean, deviation }: UnitNormal, random: Random): number {
  let value = mean + deviation * random.normal();
  while (value < 0 || value > 1) value = mean + deviation * random.normal();
  return value;
}

/** The logarithm of the density at a point of [0, 1]. */
export function unitNormalLogDensity(normal: UnitNormal, value: number): number {
  const standardised = (value - normal.mean) / normal.deviation;
  const scale = log(normal.deviation) + log(untruncatedMass(normal, 0, 1));
  return -0.5 * standardised * standardised - LOG_SQRT_TWO_PI - scale;
}

/** The logarithm of the mass of an interval within [0, 1]; -Infinity where float64 cannot tell it from none. */
export function unitNormalLogMass(normal: UnitNormal, from: number, to: number): number {
  const mass = untruncatedMass(normal, from, to);
  return mass > 0 ? log(mass) - log(untruncatedMass(normal, 0, 1)) : -Infinity;
}

function untruncatedMass({ mean, deviation }: UnitNormal, from: number, to: number): number {
  return normalCdf((to - mean) / deviation) - normalCdf((from - mean) / deviation);
}
