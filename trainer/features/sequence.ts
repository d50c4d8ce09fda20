import type { Signal } from '../../data/schema.ts';
import type { SequenceFeatureSpec } from './spec.ts';

type Sequence = Extract<Signal, { kind: 'sequence' }>;
type Statistic = SequenceFeatureSpec['statistics'][number];

export function sequenceFeatureLength(spec: SequenceFeatureSpec): number {
  return (spec.resampled_frames + spec.statistics.length) * spec.dims;
}

/** Resampled frames, row-major [frames, dims], then each statistic over all dims. */
export function sequenceFeatures(spec: SequenceFeatureSpec, sequence: Sequence): Float32Array {
  const { dims } = sequence;
  const features = new Float32Array(sequenceFeatureLength(spec));
  writeResampled(features.subarray(0, spec.resampled_frames * dims), sequence);
  for (const [i, statistic] of spec.statistics.entries()) {
    const offset = (spec.resampled_frames + i) * dims;
    for (let d = 0; d < dims; d++) features[offset + d] = statistics[statistic](trackOf(sequence, d));
  }
  return features;
}

/** Linear in time between the first and the last frame; a single frame is taken from the middle. */
function writeResampled(target: Float32Array, { frames, dims, values }: Sequence): void {
  const wanted = target.length / dims;
  for (let i = 0; i < wanted; i++) {
    const position = wanted === 1 ? (frames - 1) / 2 : (i * (frames - 1)) / (wanted - 1);
    const before = Math.min(Math.floor(position), Math.max(0, frames - 2));
    const after = Math.min(before + 1, frames - 1);
    const weight = position - before;
    for (let d = 0; d < dims; d++) {
      const [a, b] = [values[before * dims + d] ?? 0, values[after * dims + d] ?? 0];
      target[i * dims + d] = a * (1 - weight) + b * weight;
    }
  }
}

/** One dimension over time, in float64. */
function trackOf({ frames, dims, values }: Sequence, dim: number): Float64Array {
  return Float64Array.from({ length: frames }, (_, t) => values[t * dims + dim] ?? 0);
}

const statistics: Record<Statistic, (track: Float64Array) => number> = {
  mean,
  std: (track) => {
    const centre = mean(track);
    return Math.sqrt(mean(track.map((x) => (x - centre) ** 2)));
  },
  min: (track) => track.reduce((least, x) => Math.min(least, x)),
  max: (track) => track.reduce((most, x) => Math.max(most, x)),
  mean_abs_velocity: (track) =>
    track.length < 2 ? 0 : mean(track.subarray(1).map((x, t) => Math.abs(x - (track[t] ?? 0)))),
};

function mean(track: Float64Array): number {
  return track.reduce((sum, x) => sum + x, 0) / track.length;
}
