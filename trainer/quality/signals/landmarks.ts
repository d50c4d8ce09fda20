import type { Sequence } from './recording.ts';

/** Where each landmark's values begin in a frame; the last entry is the end of the frame. */
export type Layout = readonly number[];

/**
 * The layouts that recorders write: 107 or 21 landmarks (x, y), or a pose of 33 (x, y, z, visibility) with two
 * hands of 21 (x, y, z). Of any other number of values nothing is known, and a frame is seen whole or not at all.
 */
export function layoutOf(dims: number): Layout {
  if (dims === 214) return offsets(Array(107).fill(2));
  if (dims === 42) return offsets(Array(21).fill(2));
  if (dims === 258) return offsets([...Array(33).fill(4), ...Array(42).fill(3)]);
  return [0, dims];
}

function offsets(sizes: readonly number[]): Layout {
  const ends = [0];
  for (const size of sizes) ends.push((ends.at(-1) ?? 0) + size);
  return ends;
}

/** A sequence and which of its landmarks were found: 1 or 0, row-major frames × landmarks. Zeros mean not found. */
export interface SeenSequence extends Sequence {
  layout: Layout;
  landmarks: number;
  seen: Uint8Array;
}

export function see(sequence: Sequence): SeenSequence {
  const { frames, dims, values } = sequence.signal;
  const layout = layoutOf(dims);
  const landmarks = layout.length - 1;
  const seen = new Uint8Array(frames * landmarks);
  for (let t = 0; t < frames; t++) {
    for (let k = 0; k < landmarks; k++) {
      const [start, end] = [t * dims + (layout[k] ?? 0), t * dims + (layout[k + 1] ?? 0)];
      seen[t * landmarks + k] = isZero(values, start, end) ? 0 : 1;
    }
  }
  return { ...sequence, layout, landmarks, seen };
}

function isZero(values: Float32Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (values[i] !== 0) return false;
  return true;
}
