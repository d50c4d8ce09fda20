import { cos, log } from '../../engine/math.ts';
import type { Frames } from '../frames.ts';

/** Mel-frequency cepstral coefficients [frames, coefficients]: the orthonormal DCT-II of ln(energies). */
export function cepstralAnalyser(bands: number, coefficients: number): (energies: Frames) => Frames {
  const basis = cosineBasis(bands, coefficients);
  return ({ frames, values: energies }) => {
    const logs = energies.map((energy) => log(energy));
    const values = new Float64Array(frames * coefficients);
    for (let t = 0; t < frames; t++) {
      const row = logs.subarray(t * bands, (t + 1) * bands);
      for (let k = 0; k < coefficients; k++) {
        values[t * coefficients + k] = dot(row, basis.subarray(k * bands, (k + 1) * bands));
      }
    }
    return { frames, channels: coefficients, values };
  };
}

/** Row k, column b: sqrt((k = 0 ? 1 : 2) / bands) cos(πk(2b + 1) / 2bands). */
export function cosineBasis(bands: number, coefficients: number): Float64Array {
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
 * Slope of each channel over 2 × `window` + 1 frames, the first and last frame repeated beyond the edges:
 * Σ n (c[t+n] - c[t-n]) / 2 Σ n², n from 1 to `window`.
 */
export function deltas({ frames, channels, values }: Frames, window: number): Frames {
  const slopes = new Float64Array(values.length);
  const at = (t: number, c: number) => values[Math.min(Math.max(t, 0), frames - 1) * channels + c] ?? 0;
  let norm = 0;
  for (let n = 1; n <= window; n++) norm += 2 * n * n;
  for (let t = 0; t < frames; t++) {
    for (let c = 0; c < channels; c++) {
      let sum = 0;
      for (let n = 1; n <= window; n++) sum += n * (at(t + n, c) - at(t - n, c));
      slopes[t * channels + c] = sum / norm;
    }
  }
  return { frames, channels, values: slopes };
}
