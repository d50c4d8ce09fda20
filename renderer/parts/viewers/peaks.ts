/** The lowest and the highest sample under each of `columns` pixels: [low, high, low, high, …]. */
export function peaksOf(samples: Float32Array, columns: number): Float32Array {
  const peaks = new Float32Array(columns * 2);
  for (let column = 0; column < columns; column++) {
    const from = Math.floor((column * samples.length) / columns);
    const to = Math.max(from + 1, Math.floor(((column + 1) * samples.length) / columns));
    let [low, high] = [samples[from] ?? 0, samples[from] ?? 0];
    for (let i = from + 1; i < Math.min(to, samples.length); i++) {
      const sample = samples[i] ?? 0;
      if (sample < low) low = sample;
      if (sample > high) high = sample;
    }
    peaks[column * 2] = low;
    peaks[column * 2 + 1] = high;
  }
  return peaks;
}

/** The highest excursion of a sound, 0 to 1. */
export function peakOf(samples: Float32Array): number {
  let peak = 0;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak;
}
