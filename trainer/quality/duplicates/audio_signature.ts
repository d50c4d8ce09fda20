import { log } from '../../engine/math.ts';

/** Lags in samples whose autocorrelation tells takes apart: the short ones by their timbre, the long ones by their pitch. */
const LAGS = [1, 2, 5, 13, 34, 55, 89, 144, 233] as const;

/** The pole of the high-pass: hum and offset, which two recordings of one room share, are damped below 100 Hz. */
const POLE = 0.96;

/**
 * What stays the same of a sound whatever its gain, and whatever silence stands before or behind it. Fourth
 * powers weigh the loud samples, so that a little noise in the pauses changes nothing.
 */
export interface AudioSignature {
  /** Autocorrelation at each lag over the energy; each from -1 to 1. */
  autocorrelation: Float64Array;
  /** log(Σx⁴ / (Σx²)²): how much of the energy stands in peaks. */
  peakiness: number;
  /** log of the standard deviation in time, in samples, of x⁴. */
  spread: number;
  /** The mean time of x⁴ in samples: where to lay two recordings over each other. */
  centre: number;
}

/** y[t] = x[t] - x[t-1] + 0.96 y[t-1], after silence. */
export function highPass(samples: Float32Array): Float32Array {
  const filtered = new Float32Array(samples.length);
  let [previous, y] = [samples[0] ?? 0, 0];
  for (let t = 0; t < samples.length; t++) {
    const x = samples[t] ?? 0;
    y = x - previous + POLE * y;
    previous = x;
    filtered[t] = y;
  }
  return filtered;
}

/** Null for silence. */
export function audioSignature(samples: Float32Array): AudioSignature | null {
  let energy = 0;
  let fourth = 0;
  let first = 0;
  let second = 0;
  for (let t = 0; t < samples.length; t++) {
    const sample = samples[t] ?? 0;
    const square = sample * sample;
    const weight = square * square;
    energy += square;
    fourth += weight;
    first += weight * t;
    second += weight * t * t;
  }
  if (fourth === 0) return null;
  const centre = first / fourth;
  return {
    autocorrelation: Float64Array.from(LAGS, (lag) => product(samples, lag) / energy),
    peakiness: log(fourth / (energy * energy)),
    spread: log(1 + Math.sqrt(Math.max(0, second / fourth - centre * centre))),
    centre,
  };
}

/** Σ x[t] x[t - lag], in two sums, because one would wait for each addition; a last odd sample does not count. */
function product(samples: Float32Array, lag: number): number {
  let even = 0;
  let odd = 0;
  for (let t = lag; t + 1 < samples.length; t += 2) {
    even += (samples[t] ?? 0) * (samples[t - lag] ?? 0);
    odd += (samples[t + 1] ?? 0) * (samples[t + 1 - lag] ?? 0);
  }
  return even + odd;
}
