import type { Drawing } from './canvas.tsx';
import { drawCurves, drawTrack } from './draw_curves.ts';
import { drawSkeleton } from './draw_skeleton.ts';
import { geometryOf, unrolled } from './geometry.ts';
import { boxAround } from './landmarks.ts';
import type { Sequence } from './signal.ts';

export type PictureKind = 'body' | 'hand' | 'track' | 'curves' | 'values';

/** How a sequence is shown: what it is a picture of, how many pictures it has, and each of them. */
export interface GesturePicture {
  kind: PictureKind;
  frames: number;
  draw(drawing: Drawing, frame: number): void;
}

export function gesturePicture(sequence: Sequence): GesturePicture {
  const geometry = geometryOf(sequence);
  if (geometry.kind === 'track') return trackPicture(unrolled(sequence));
  if (geometry.kind === 'curves') return curvesPicture(sequence);
  const box = boxAround(sequence, geometry.groups);
  if (!box) return curvesPicture(sequence);
  const skeleton = { sequence, box, groups: geometry.groups, aspect: geometry.aspect };
  return {
    kind: geometry.kind,
    frames: sequence.frames,
    draw: (drawing, frame) => drawSkeleton(drawing, skeleton, frame),
  };
}

function trackPicture(track: Sequence): GesturePicture {
  return { kind: 'track', frames: track.frames, draw: (drawing, frame) => drawTrack(drawing, track, frame) };
}

function curvesPicture(sequence: Sequence): GesturePicture {
  const kind = sequence.frames < 2 ? 'values' : 'curves';
  return { kind, frames: sequence.frames, draw: (drawing) => drawCurves(drawing, sequence) };
}

/** Frames that stand for a whole gesture, evenly from the first to the last. */
export function keyFrames(frames: number, wanted: number): number[] {
  if (frames <= wanted) return Array.from({ length: frames }, (_, frame) => frame);
  return Array.from({ length: wanted }, (_, i) => Math.round((i * (frames - 1)) / (wanted - 1)));
}
