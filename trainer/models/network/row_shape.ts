/** [frames, channels] of a row laid out so already, or as a spectrogram [frames, bands, 1]. */
export function sequenceShape(shape: readonly number[]): [number, number] {
  const [frames = 1, channels = 1] = shape;
  return [frames, channels];
}

/** [frames, bands, 1] of a spectrogram, or of a row laid out as [frames, channels]. */
export function planeShape(shape: readonly number[]): [number, number, number] {
  return [...sequenceShape(shape), 1];
}
