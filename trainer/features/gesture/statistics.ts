import { channelDeviations, channelMeans, channelSpeeds, type Frames } from '../frames.ts';
import { handShape, handShapeLength } from './hand_shape.ts';
import type { Sequence } from './layout.ts';
import { normalisedChannels, normalisedFrames } from './normalise.ts';
import { selectFrames } from './selection.ts';
import type { GesturePart, GestureStatisticsSpec } from './spec.ts';
import { trackShape, trackShapeLength } from './track_shape.ts';

/** Numbers in the vector of a gesture. */
export function gestureStatisticsLength(spec: GestureStatisticsSpec): number {
  const channels = normalisedChannels(spec.layout, spec.dims);
  const lengths: Record<GesturePart, number> = {
    frames: spec.frames * channels,
    path: spec.frames * channels,
    mean: channels,
    std: channels,
    mean_abs_velocity: channels,
    hand_shape: handShapeLength(handAxes(spec)),
    track_shape: trackShapeLength(spec.dims / 2),
  };
  return spec.parts.reduce((sum, part) => sum + lengths[part], 0);
}

/** The parts one after the other, frame by frame within `frames` and `path`. */
export function gestureStatistics(spec: GestureStatisticsSpec, sequence: Sequence): Float32Array {
  const track = normalisedFrames(spec.layout, spec.max_gap, sequence);
  const parts: Record<GesturePart, () => ArrayLike<number>> = {
    frames: () => selectFrames(spec.selection, track, spec.frames).values,
    path: () => centred(selectFrames(spec.selection, track, spec.frames), channelMeans(track)),
    mean: () => channelMeans(track),
    std: () => channelDeviations(track),
    mean_abs_velocity: () => channelSpeeds(track),
    hand_shape: () => handShape(middleFrame(sequence), handAxes(spec)),
    track_shape: () => trackShape(middleFrame(sequence)),
  };
  return Float32Array.from(spec.parts.flatMap((part) => Array.from(parts[part]())));
}

function handAxes({ layout }: GestureStatisticsSpec): number {
  return layout === 'hand_xyz' ? 3 : 2;
}

function middleFrame({ frames, dims, values }: Sequence): Float32Array {
  const start = (frames >> 1) * dims;
  return values.subarray(start, start + dims);
}

function centred({ channels, values }: Frames, means: Float64Array): Float64Array {
  return values.map((value, i) => value - (means[i % channels] ?? 0));
}
