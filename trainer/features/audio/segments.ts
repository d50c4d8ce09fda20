import { channelMeans, type Frames } from '../frames.ts';

/**
 * Means over equal stretches of time. Segment s runs from floor(s × frames / segments) up to
 * ceil((s + 1) × frames / segments): never empty, so that a shorter recording repeats its frames.
 */
export function segmentMeans({ frames, channels, values }: Frames, segments: number): Frames {
  const means = new Float64Array(segments * channels);
  for (let s = 0; s < segments; s++) {
    const first = Math.floor((s * frames) / segments);
    const end = Math.ceil(((s + 1) * frames) / segments);
    const stretch = values.subarray(first * channels, end * channels);
    means.set(channelMeans({ frames: end - first, channels, values: stretch }), s * channels);
  }
  return { frames: segments, channels, values: means };
}
