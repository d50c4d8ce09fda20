import { cos, log10, pow } from '../../engine/math.ts';
import { powerSpectrum } from '../fft.ts';
import type { Frames } from '../frames.ts';
import type { SoundSpec } from './spec.ts';

/** Hamming-windowed frames, power spectrum / fft_length, triangular mel bands: energies [frames, bands]. */
export function melAnalyser(spec: SoundSpec): (samples: Float32Array) => Frames {
  const { frame_length, hop_length, fft_length, mel_bands } = spec;
  const window = hamming(frame_length);
  const filters = melFilters(spec);
  const transform = powerSpectrum(fft_length);
  const frame = new Float64Array(frame_length);
  const power = new Float64Array(fft_length / 2 + 1);
  return (samples) => {
    const frames = frameCount(samples.length, spec);
    const values = new Float64Array(frames * mel_bands);
    for (let t = 0; t < frames; t++) {
      applyWindow(frame, samples, t * hop_length, window);
      transform(frame, power);
      for (const [band, filter] of filters.entries()) {
        values[t * mel_bands + band] = filteredPower(filter, power) / fft_length;
      }
    }
    return { frames, channels: mel_bands, values };
  };
}

/** Beyond the last sample there is silence. */
function applyWindow(frame: Float64Array, samples: Float32Array, start: number, window: Float64Array): void {
  for (let i = 0; i < frame.length; i++) frame[i] = (samples[start + i] ?? 0) * (window[i] ?? 0);
}

/** Whole frames only; what is shorter than one frame is padded with zeros to one. */
function frameCount(samples: number, { frame_length, hop_length }: SoundSpec): number {
  return 1 + Math.floor(Math.max(0, samples - frame_length) / hop_length);
}

/** The symmetric window 0.54 - 0.46 cos(2πn / (length - 1)). */
export function hamming(length: number): Float64Array {
  if (length === 1) return Float64Array.of(1);
  return Float64Array.from({ length }, (_, n) => 0.54 - 0.46 * cos((2 * Math.PI * n) / (length - 1)));
}

interface MelFilter {
  firstBin: number;
  weights: Float64Array;
}

/** Triangles of height 1 whose corners are equally spaced in mel = 2595 log10(1 + Hz / 700). */
export function melFilters({ mel_bands, low_hz, high_hz, fft_length, sample_rate }: SoundSpec): MelFilter[] {
  const [low, high] = [toMel(low_hz), toMel(high_hz)];
  const corners = Array.from({ length: mel_bands + 2 }, (_, i) =>
    toHz(low + ((high - low) * i) / (mel_bands + 1)),
  );
  const bins = Array.from({ length: fft_length / 2 + 1 }, (_, q) => (q * sample_rate) / fft_length);
  return corners.slice(0, mel_bands).map((left, band) => {
    const [peak, right] = [corners[band + 1] ?? left, corners[band + 2] ?? left];
    return trimZeros(
      bins.map((hz) => Math.max(0, Math.min((hz - left) / (peak - left), (right - hz) / (right - peak)))),
    );
  });
}

function toMel(hz: number): number {
  return 2595 * log10(1 + hz / 700);
}

function toHz(mel: number): number {
  return 700 * (pow(10, mel / 2595) - 1);
}

function trimZeros(weights: number[]): MelFilter {
  const firstBin = Math.max(
    0,
    weights.findIndex((weight) => weight > 0),
  );
  const lastBin = weights.findLastIndex((weight) => weight > 0);
  return { firstBin, weights: Float64Array.from(weights.slice(firstBin, lastBin + 1)) };
}

function filteredPower({ firstBin, weights }: MelFilter, power: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (weights[i] ?? 0) * (power[firstBin + i] ?? 0);
  return sum;
}
