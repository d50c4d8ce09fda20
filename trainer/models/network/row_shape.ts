/** [frames, channels] of a row laid out so, or [frames, bands] of a spectrogram [frames, bands, 1]. */
export function sequenceShape(shape: readonly number[]): [number, number] {
  const [frames = 1, channels = 1] = shape;
  return [frames, channels];
}
