import { cos, log, pow } from '../engine/math.ts';
import type { MelFrames } from './mel.ts';
import type { AudioFeatureSpec } from './spec.ts';

/** Mel-frequency cepstral coefficients, row-major [frames, coefficients]. */
export interface Cepstrum {
  frames: number;
  coefficients: number;
  values: Float64Array;
}

/** Cuts silent edges off, takes logarithms above the recording's own floor, and the orthonormal DCT-II. */
export function cepstralAnalyser(spec: AudioFeatureSpec): (mel: MelFrames) => Cepstrum {
  const { mel_bands: bands, coefficients } = spec;
  const basis = cosineBasis(bands, coefficients);
  return (mel) => {
    const energies = trimSilence(mel, spec);
    const logs = floored(energies, spec).map((energy) => log(energy));
    const frames = logs.length / bands;
    const values = new Float64Array(frames * coefficients);
    for (let t = 0; t < frames; t++) {
      const row = logs.subarray(t * bands, (t + 1) * bands);
      for (let k = 0; k < coefficients; k++) {
        values[t * coefficients + k] = dot(row, basis.subarray(k * bands, (k + 1) * bands));
      }
    }
    return { frames, coefficients, values };
  };
}

/** From the first to the last frame within `trim_db` of the loudest; silence throughout is kept whole. */
function trimSilence(
  { frames, energies }: MelFrames,
  { mel_bands, trim_db }: AudioFeatureSpec,
): Float64Array {
  const loudness = Float64Array.from({ length: frames }, (_, t) =>
    energies.subarray(t * mel_bands, (t + 1) * mel_bands).reduce((sum, energy) => sum + energy, 0),
  );
  const threshold = largest(loudness) * decibels(-trim_db);
  const first = loudness.findIndex((energy) => energy >= threshold);
  const last = loudness.findLastIndex((energy) => energy >= threshold);
  return energies.subarray(first * mel_bands, (last + 1) * mel_bands);
}

/** A floor that follows the recording's loudness, so that a distant microphone changes its level only. */
function floored(energies: Float64Array, { log_floor, dynamic_range_db }: AudioFeatureSpec): Float64Array {
  const floor = Math.max(log_floor, largest(energies) * decibels(-dynamic_range_db));
  return energies.map((energy) => Math.max(energy, floor));
}

function decibels(value: number): number {
  return pow(10, value / 10);
}

function largest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}

/** Row k, column b: sqrt((k = 0 ? 1 : 2) / bands) cos(πk(2b + 1) / 2bands). */
function cosineBasis(bands: number, coefficients: number): Float64Array {
  return Float64Array.from({ length: coefficients * bands }, (_, i) => {
    const [k, b] = [Math.floor(i / bands), i % bands];
    return Math.sqrt((k === 0 ? 1 : 2) / bands) * cos((Math.PI * k * (2 * b + 1)) / (2 * bands));
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/**
 * Slope of each coefficient over 2 × `window` + 1 frames, the first and last frame repeated beyond the edges:
 * Σ n (c[t+n] - c[t-n]) / 2 Σ n², n from 1 to `window`.
 */
export function deltas({ frames, coefficients, values }: Cepstrum, window: number): Cepstrum {
  const slopes = new Float64Array(values.length);
  const at = (t: number, k: number) => values[Math.min(Math.max(t, 0), frames - 1) * coefficients + k] ?? 0;
  let norm = 0;
  for (let n = 1; n <= window; n++) norm += 2 * n * n;
  for (let t = 0; t < frames; t++) {
    for (let k = 0; k < coefficients; k++) {
      let sum = 0;
      for (let n = 1; n <= window; n++) sum += n * (at(t + n, k) - at(t - n, k));
      slopes[t * coefficients + k] = sum / norm;
    }
  }
  return { frames, coefficients, values: slopes };
}
