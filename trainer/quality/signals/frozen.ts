import type { GateFinding } from '../../../data/schema.ts';
import { findingOn } from '../finding.ts';
import type { SeenSequence } from './landmarks.ts';

/** Single repeated frames come from a change of frame rate; five in a row are a third of a second at 15 frames/s. */
const MIN_REPEATS = 5;
/** A standstill of a third of the recording hides the movement; a short one, as at its end, does not. */
const MIN_SHARE = 1 / 3;

/** Sequences that stand still to the bit: no body does, so the camera or the tracking had stopped. */
export function frozenFindings(sequences: readonly SeenSequence[]): GateFinding[] {
  const frozen = sequences.filter((sequence) => {
    const repeats = longestStandstill(sequence);
    return repeats >= MIN_REPEATS && repeats >= MIN_SHARE * sequence.signal.frames;
  });
  return findingOn(
    frozen.map(({ facts }) => facts),
    'FROZEN_LANDMARKS',
    'WARNING',
    (them) => `The picture stands still in ${them}: the camera or the tracking had stopped. Record again.`,
  );
}

/** The most frames in a row that repeat the one before. Frames in which nothing was found do not count. */
function longestStandstill({ signal: { frames, dims, values }, seen, landmarks }: SeenSequence): number {
  let longest = 0;
  let run = 0;
  for (let t = 1; t < frames; t++) {
    const found = seen.subarray(t * landmarks, (t + 1) * landmarks).includes(1);
    run = found && repeats(values, t * dims, dims) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

function repeats(values: Float32Array, start: number, dims: number): boolean {
  for (let i = start; i < start + dims; i++) if (values[i] !== values[i - dims]) return false;
  return true;
}
