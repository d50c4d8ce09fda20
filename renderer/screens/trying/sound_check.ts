import { LONGEST_TRY_SECONDS } from '../../../electron/ipc/contract.ts';

/** What the store, the models and this screen's microphone work with: samples a second. */
export const SAMPLE_RATE = 16_000;
export const MOST_SAMPLES = LONGEST_TRY_SECONDS * SAMPLE_RATE;

/** A shorter sound is a press that was let go at once. */
const SHORTEST_SECONDS = 0.2;
/** About -50 dB: a quiet room, no voice. */
const SILENT_PEAK = 0.003;
const CLIPPED_PEAK = 0.99;
/** A single sample at the limit is chance; so many are a sound cut off. */
const CLIPPED_SAMPLES = 8;

/** What is wrong with a recording; `clipped` can be tried all the same. */
export type SoundFault = 'too_short' | 'silent' | 'clipped';

/** @param samples mono, from -1 to 1 */
export function soundFault(samples: Float32Array): SoundFault | null {
  if (samples.length < SHORTEST_SECONDS * SAMPLE_RATE) return 'too_short';
  if (samples.every((sample) => Math.abs(sample) < SILENT_PEAK)) return 'silent';
  const clipped = samples.reduce((count, sample) => count + Number(Math.abs(sample) >= CLIPPED_PEAK), 0);
  return clipped >= CLIPPED_SAMPLES ? 'clipped' : null;
}

/** How loud a moment is, from 0 to 1, on a scale as the ear has it: 60 dB from one end to the other. */
export function loudness(samples: Float32Array): number {
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  const decibels = 10 * Math.log10(Math.max(power, 1e-12));
  return Math.min(1, Math.max(0, 1 + decibels / 60));
}

/** 16-bit samples, little-endian, in base64. */
export function pcmBase64(samples: Float32Array): string {
  const bytes = new DataView(new ArrayBuffer(samples.length * 2));
  for (const [index, sample] of samples.entries()) {
    bytes.setInt16(index * 2, Math.max(-32_768, Math.min(32_767, Math.round(sample * 32_768))), true);
  }
  let text = '';
  for (const byte of new Uint8Array(bytes.buffer)) text += String.fromCharCode(byte);
  return btoa(text);
}

export function joined(chunks: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const all = new Float32Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
