/** Numbers over time, row-major [frames, channels]. */
export interface Frames {
  frames: number;
  channels: number;
  values: Float64Array;
}

/** The mean of each channel over time. */
export function channelMeans({ frames, channels, values }: Frames): Float64Array {
  const means = new Float64Array(channels);
  for (const [i, value] of values.entries())
    means[i % channels] = (means[i % channels] ?? 0) + value / frames;
  return means;
}

/** Standard deviation of each channel over time, with divisor `frames`. */
export function channelDeviations(track: Frames): Float64Array {
  const means = channelMeans(track);
  const values = track.values.map((value, i) => (value - (means[i % track.channels] ?? 0)) ** 2);
  return channelMeans({ ...track, values }).map(Math.sqrt);
}

/** How far each channel moves from one frame to the next on average; 0 for a single frame. */
export function channelSpeeds({ frames, channels, values }: Frames): Float64Array {
  if (frames < 2) return new Float64Array(channels);
  const steps = values.subarray(channels).map((value, i) => Math.abs(value - (values[i] ?? 0)));
  return channelMeans({ frames: frames - 1, channels, values: steps });
}

/** Frames at the given positions in time, counted from 0: linear between the two frames around each. */
export function framesAt({ frames, channels, values }: Frames, positions: readonly number[]): Frames {
  const taken = new Float64Array(positions.length * channels);
  for (const [i, position] of positions.entries()) {
    const before = Math.min(Math.floor(position), Math.max(0, frames - 2));
    const after = Math.min(before + 1, frames - 1);
    const weight = position - before;
    for (let c = 0; c < channels; c++) {
      const [a, b] = [values[before * channels + c] ?? 0, values[after * channels + c] ?? 0];
      taken[i * channels + c] = a * (1 - weight) + b * weight;
    }
  }
  return { frames: positions.length, channels, values: taken };
}

/** Channels, each over the same frames, put side by side. */
export function interleave(columns: readonly Float64Array[]): Frames {
  const [frames, channels] = [columns[0]?.length ?? 0, columns.length];
  const values = new Float64Array(frames * channels);
  for (const [c, column] of columns.entries()) {
    for (let t = 0; t < frames; t++) values[t * channels + c] = column[t] ?? 0;
  }
  return { frames, channels, values };
}
