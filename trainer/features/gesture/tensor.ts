import type { Sequence } from './layout.ts';
import { normalisedChannels, normalisedFrames } from './normalise.ts';
import { selectFrames } from './selection.ts';
import type { GestureFramesSpec } from './spec.ts';

/** [frames, channels] */
export function gestureFramesShape(spec: GestureFramesSpec): readonly [number, number] {
  return [spec.frames, normalisedChannels(spec.layout, spec.dims) * (spec.velocity ? 2 : 1)];
}

/** Normalised frames, row-major; with velocities each frame is followed by its change since the one before. */
export function gestureFrames(spec: GestureFramesSpec, sequence: Sequence): Float32Array {
  const track = normalisedFrames(spec.layout, spec.max_gap, sequence);
  const { frames, channels, values } = selectFrames(spec.selection, track, spec.frames);
  if (!spec.velocity) return Float32Array.from(values);
  const features = new Float32Array(2 * values.length);
  for (let t = 0; t < frames; t++) {
    for (let c = 0; c < channels; c++) {
      const value = values[t * channels + c] ?? 0;
      features[2 * t * channels + c] = value;
      features[(2 * t + 1) * channels + c] = t === 0 ? 0 : value - (values[(t - 1) * channels + c] ?? 0);
    }
  }
  return features;
}
