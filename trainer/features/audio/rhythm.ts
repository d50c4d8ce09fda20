import { log } from '../../engine/math.ts';
import type { Sound } from './sound.ts';
import type { AudioStatisticsSpec } from './spec.ts';

/** Nothing in the loudness moves: it is not like itself at any lag. */
export const STEADY = 1e-9;

/**
 * When a sound comes and goes, over all bands: the audible share of its frames, onsets per frame of each strength,
 * how far the peak stands above the mean and the mean above the mean logarithm, and the autocorrelation of ln(loudness).
 */
export function rhythm({ loudness, audibleShare }: Sound, spec: AudioStatisticsSpec): number[] {
  const logs = loudness.map((value) => log(value));
  const frames = logs.length;
  const level = log(mean(loudness));
  const rises = logs.subarray(1).map((value, t) => value - (logs[t] ?? 0));
  return [
    audibleShare,
    ...spec.onset_rises.map((least) => rises.filter((rise) => rise > least).length / frames),
    logs.reduce((most, value) => Math.max(most, value)) - level,
    level - mean(logs),
    ...autocorrelations(logs, spec.autocorrelation_lags),
  ];
}

export function rhythmLength({ onset_rises, autocorrelation_lags }: AudioStatisticsSpec): number {
  return 3 + onset_rises.length + autocorrelation_lags.length;
}

/** Σ z[t] z[t + lag] / Σ z[t]², z being the values less their mean; 0 beyond the end. */
function autocorrelations(values: Float64Array, lags: readonly number[]): number[] {
  const centre = mean(values);
  const z = values.map((value) => value - centre);
  const energy = shiftedProduct(z, 0);
  return lags.map((lag) => (energy > STEADY ? shiftedProduct(z, lag) / energy : 0));
}

function shiftedProduct(z: Float64Array, lag: number): number {
  let sum = 0;
  for (let t = lag; t < z.length; t++) sum += (z[t] ?? 0) * (z[t - lag] ?? 0);
  return sum;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
