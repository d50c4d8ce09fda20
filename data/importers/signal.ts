import { AUDIO_SAMPLE_RATE } from '../schema.ts';
import type { SignalPayload } from './item.ts';
import { MAX_AUDIO_SECONDS, MAX_DIMS, MAX_FRAMES, MAX_RECORDING_BYTES } from './limits.ts';
import { ItemRejection } from './rejection.ts';

/** Louder than this is not a recording in [-1, 1] but one in other units, and clipping would destroy it. */
const LOUDEST_FLOAT = 2;

/**
 * A sequence of frames × dims values, row-major, as the store keeps it.
 * @throws ItemRejection `EMPTY`, `TOO_LARGE`, `NON_FINITE`.
 */
export function sequencePayload(values: Float32Array, frames: number, dims: number): SignalPayload {
  checkSequenceSize(frames, dims);
  rejectNonFinite(values, dims);
  return { signal_kind: 'sequence', frames, dims, payload: bytesOf(values) };
}

/** Asked before memory is taken for a sequence. @throws ItemRejection `EMPTY`, `TOO_LARGE`. */
export function checkSequenceSize(frames: number, dims: number): void {
  if (frames < 1 || dims < 1) throw new ItemRejection('EMPTY', 'The recording holds no values.');
  if (frames <= MAX_FRAMES && dims <= MAX_DIMS && frames * dims * 4 <= MAX_RECORDING_BYTES) return;
  throw new ItemRejection(
    'TOO_LARGE',
    `${frames} frames of ${dims} values; at most ${MAX_FRAMES} frames of ${MAX_DIMS} values, 64 MiB in all, are taken.`,
  );
}

/**
 * Mono audio at 16 kHz in [-1, 1], rounded to 16 bits; what lies a little beyond is clipped.
 * @throws ItemRejection `EMPTY`, `TOO_LARGE`, `NON_FINITE`, `AUDIO_SCALE`.
 */
export function audioPayload(values: Float32Array): SignalPayload {
  rejectNonFinite(values, 1);
  const pcm = new Int16Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? 0;
    if (Math.abs(value) > LOUDEST_FLOAT) throw wrongScale(value);
    pcm[i] = Math.max(-32768, Math.min(32767, Math.round(value * 32768)));
  }
  return pcmPayload(pcm);
}

/** Mono 16-bit audio at 16 kHz as it is. @throws ItemRejection `EMPTY`, `TOO_LARGE`. */
export function pcmPayload(pcm: Int16Array): SignalPayload {
  if (pcm.length === 0) throw new ItemRejection('EMPTY', 'The recording holds no sound.');
  checkAudioLength(pcm.length / AUDIO_SAMPLE_RATE);
  return { signal_kind: 'audio', frames: pcm.length, dims: 1, payload: bytesOf(pcm) };
}

/** @throws ItemRejection `TOO_LARGE` for more than a minute. */
export function checkAudioLength(seconds: number): void {
  if (seconds <= MAX_AUDIO_SECONDS) return;
  throw new ItemRejection(
    'TOO_LARGE',
    `The recording lasts ${Math.round(seconds)} s; at most ${MAX_AUDIO_SECONDS} s are taken. Cut it up.`,
  );
}

function rejectNonFinite(values: Float32Array, dims: number): void {
  for (let i = 0; i < values.length; i++) {
    if (Number.isFinite(values[i])) continue;
    throw new ItemRejection(
      'NON_FINITE',
      `Value ${i % dims} of frame ${Math.floor(i / dims)} is not a finite number (${values[i]}).`,
    );
  }
}

function wrongScale(value: number): ItemRejection {
  return new ItemRejection(
    'AUDIO_SCALE',
    `The sound reaches ${value.toPrecision(3)} where floating-point audio lies between -1 and 1.`,
  );
}

/** Typed arrays are little-endian on every processor this app runs on (x64 and arm64). */
function bytesOf(values: Float32Array | Int16Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
