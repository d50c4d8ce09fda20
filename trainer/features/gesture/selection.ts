import { type Frames, framesAt } from '../frames.ts';
import type { FrameSelection } from './spec.ts';

/** Windows that the A3CP recogniser slides over a live recording. */
const [WINDOW, STRIDE] = [16, 5];
/** Share of equal spacing in time among keyframes, so that a pause is still represented. */
export const STEADY = 0.2;

/** `count` frames of a recording, spaced as the selection says. */
export function selectFrames(selection: FrameSelection, track: Frames, count: number): Frames {
  if (selection === 'evenly') return framesAt(track, evenPositions(0, track.frames - 1, count));
  const energy = motionEnergy(track);
  if (selection === 'keyframes') return framesAt(track, keyframePositions(energy, count));
  const start = liveliestWindow(energy);
  return framesAt(track, evenPositions(start, Math.min(start + WINDOW, track.frames) - 1, count));
}

/** Where the windows begin: every 5 frames, 16 frames each; a shorter recording is one window. */
export function windowStarts(frames: number): number[] {
  const windows = 1 + Math.floor(Math.max(0, frames - WINDOW) / STRIDE);
  return Array.from({ length: windows }, (_, i) => i * STRIDE);
}

/** Euclidean distance of each frame from the one before; 0 for the first. */
function motionEnergy({ frames, channels, values }: Frames): Float64Array {
  const energy = new Float64Array(frames);
  for (let t = 1; t < frames; t++) {
    let squares = 0;
    for (let c = 0; c < channels; c++) {
      squares += ((values[t * channels + c] ?? 0) - (values[(t - 1) * channels + c] ?? 0)) ** 2;
    }
    energy[t] = Math.sqrt(squares);
  }
  return energy;
}

/** A single frame is taken from the middle. */
function evenPositions(first: number, last: number, count: number): number[] {
  if (count === 1) return [(first + last) / 2];
  return Array.from({ length: count }, (_, i) => first + (i * (last - first)) / (count - 1));
}

/** Positions with equal shares of the motion between them: many where much moves, few in a pause. */
function keyframePositions(energy: Float64Array, count: number): number[] {
  const steps = energy.length - 1;
  const total = energy.reduce((sum, e) => sum + e, 0);
  if (total === 0 || count === 1) return evenPositions(0, steps, count);
  const progress = new Float64Array(energy.length);
  for (let t = 1; t <= steps; t++) {
    const share = (1 - STEADY) * ((energy[t] ?? 0) / total) + STEADY / steps;
    progress[t] = (progress[t - 1] ?? 0) + share;
  }
  return evenPositions(0, progress[steps] ?? 1, count).map((wanted) => positionOf(wanted, progress));
}

function positionOf(wanted: number, progress: Float64Array): number {
  const after = progress.findIndex((reached, t) => t > 0 && reached >= wanted);
  if (after < 0) return progress.length - 1;
  const [from, to] = [progress[after - 1] ?? 0, progress[after] ?? 1];
  return after - 1 + (wanted - from) / (to - from);
}

/** Start of the window with the most motion in it; the earliest of equals. */
function liveliestWindow(energy: Float64Array): number {
  const motion = (start: number) => energy.subarray(start + 1, start + WINDOW).reduce((sum, e) => sum + e, 0);
  return windowStarts(energy.length).reduce((best, start) => (motion(start) > motion(best) ? start : best));
}
