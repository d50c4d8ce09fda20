import type {
  FrameSelection,
  GestureFramesSpec,
  GesturePart,
  GestureStatisticsSpec,
} from '../../features/gesture/spec.ts';
import { normaliseSteps } from './landmarks.ts';
import { HAND_SHAPE, TRACK_SHAPE } from './shapes.ts';

type Steps = Record<string, string>;

/** Statistics, selected frames and shapes one after the other. */
export function gestureStatisticsSteps(spec: GestureStatisticsSpec): Steps {
  return {
    ...normaliseSteps(spec),
    select: selection(spec),
    parts: `In this order: ${spec.parts.map((part) => PARTS[part]).join('; ')}. All in float64.`,
    concatenate: 'All numbers of one part, frame by frame where it has several, before those of the next.',
  };
}

/** Frames over time. */
export function gestureFramesSteps(spec: GestureFramesSpec): Steps {
  return {
    ...normaliseSteps(spec),
    select: selection(spec),
    velocity: spec.velocity
      ? 'Behind the numbers of each frame come their differences from those of the frame before, 0 in the first.'
      : 'No velocities are added.',
    layout: `Row by row: ${spec.frames} frames, each with all its channels.`,
  };
}

function selection({ selection, frames }: GestureStatisticsSpec | GestureFramesSpec): string {
  return (
    `Of the T frames n[0] to n[T - 1] make ${frames}: ${SELECTIONS[selection]} ` +
    'At position p, with b = min(floor(p), max(0, T - 2)), a = min(b + 1, T - 1) and w = p - b, stands ' +
    's = n[b] (1 - w) + n[a] w.'
  );
}

const SELECTIONS: Record<FrameSelection, string> = {
  evenly: 'equally spaced from position 0 to T - 1; a single one at (T - 1) / 2.',
  keyframes:
    'with e[t] the Euclidean distance of n[t] from n[t - 1], progress g[0] = 0 and g[t] = g[t - 1] + ' +
    '0.8 e[t] / sum(e) + 0.2 / (T - 1), at the positions where g, linear between frames, takes equally ' +
    'spaced values from 0 to g[T - 1]; equally spaced in time where nothing moves.',
  window:
    'with e[t] the Euclidean distance of n[t] from n[t - 1], take the window of 16 frames, beginning at 0, 5, ' +
    '10 and so on, whose sum of e without its first frame is largest, the earliest of equals; equally spaced ' +
    'from its first to its last frame.',
};

const PARTS: Record<GesturePart, string> = {
  frames: 'frames = s',
  path: 'path = s less the mean of n over all T frames',
  mean: 'mean = (1 / T) sum n[t]',
  std: 'std = sqrt((1 / T) sum (n[t] - mean)^2)',
  mean_abs_velocity: 'mean_abs_velocity = (1 / (T - 1)) sum |n[t] - n[t - 1]|, 0 when T = 1',
  hand_shape: HAND_SHAPE,
  track_shape: TRACK_SHAPE,
};
