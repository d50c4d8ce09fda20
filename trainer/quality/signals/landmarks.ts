import { landmarkGroups, layoutOf } from '../../features/gesture/layout.ts';
import type { Sequence } from './recording.ts';

/**
 * Where each landmark begins in a frame, and at last the end of the frame. Of a layout without landmarks nothing
 * is known: a frame is seen whole or not at all.
 */
export function landmarkOffsets({ signal }: Sequence): number[] {
  const starts = landmarkGroups(layoutOf([signal])).flatMap(({ offset, count, stride }) =>
    Array.from({ length: count }, (_, k) => offset + k * stride),
  );
  return [...(starts.length > 0 ? starts : [0]), signal.dims];
}

/** A sequence and which of its landmarks were found: 1 or 0, row-major frames × landmarks. Zeros mean not found. */
export interface SeenSequence extends Sequence {
  offsets: readonly number[];
  landmarks: number;
  seen: Uint8Array;
}

export function see(sequence: Sequence): SeenSequence {
  const { frames, dims, values } = sequence.signal;
  const offsets = landmarkOffsets(sequence);
  const landmarks = offsets.length - 1;
  const seen = new Uint8Array(frames * landmarks);
  for (let t = 0; t < frames; t++) {
    for (let k = 0; k < landmarks; k++) {
      const [start, end] = [t * dims + (offsets[k] ?? 0), t * dims + (offsets[k + 1] ?? 0)];
      seen[t * landmarks + k] = isZero(values, start, end) ? 0 : 1;
    }
  }
  return { ...sequence, offsets, landmarks, seen };
}

function isZero(values: Float32Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (values[i] !== 0) return false;
  return true;
}
