import type { AudioFeatureSpec } from '../../features/spec.ts';

/** Mel-frequency cepstral coefficients and their statistics. */
export function audioSteps(spec: AudioFeatureSpec): Record<string, string> {
  return {
    input:
      `A recording is mono audio x[0] to x[S - 1] at ${spec.sample_rate} Hz, 16-bit samples divided by 32768. ` +
      'All steps up to the statistics are in float64.',
    pre_emphasis: `e[0] = x[0], e[n] = x[n] - ${spec.pre_emphasis} x[n - 1].`,
    ...spectrumSteps(spec),
    ...cepstrumSteps(spec),
    statistics:
      `In this order, each over all ${spec.coefficients} coefficients: ` +
      `${spec.statistics.map((name) => audioStatistic(name, spec)).join('; ')}.`,
  };
}

function spectrumSteps(spec: AudioFeatureSpec): Record<string, string> {
  const { frame_length, hop_length, fft_length, mel_bands, low_hz, high_hz, sample_rate } = spec;
  return {
    frames:
      `1 + floor(max(0, S - ${frame_length}) / ${hop_length}) frames of ${frame_length} samples, each ` +
      `${hop_length} after the one before; a recording shorter than one frame is filled with zeros. ` +
      `Multiply sample n of a frame by 0.54 - 0.46 cos(2 pi n / ${frame_length - 1}).`,
    power:
      `Fill each frame with zeros to ${fft_length} samples. P[q] = |X[q]|^2 / ${fft_length} for q from 0 to ` +
      `${fft_length / 2}, X its discrete Fourier transform.`,
    mel_bands:
      `mel(f) = 2595 log10(1 + f / 700). ${mel_bands + 2} corners lie equally spaced in mel from ${low_hz} Hz ` +
      `to ${high_hz} Hz. Band m rises linearly in Hz from 0 at corner m to 1 at corner m + 1 and falls to 0 at ` +
      `corner m + 2; its weights are taken at the frequencies q ${sample_rate} / ${fft_length}. ` +
      'E[t][m] = sum over q of weight times P[q].',
  };
}

function cepstrumSteps(spec: AudioFeatureSpec): Record<string, string> {
  const { mel_bands, coefficients, delta_window, trim_db, dynamic_range_db, log_floor } = spec;
  return {
    trim:
      'The loudness of a frame is the sum of its E. Keep the frames from the first to the last whose loudness ' +
      `is at least 10^(-${trim_db} / 10) times the largest; T frames remain.`,
    logarithm:
      `With floor = max(${log_floor}, 10^(-${dynamic_range_db} / 10) times the largest E that remains): ` +
      'L[t][m] = ln(max(E[t][m], floor)).',
    cepstrum:
      `c[t][k] = sqrt((k = 0 ? 1 : 2) / ${mel_bands}) sum over m of L[t][m] cos(pi k (2 m + 1) / ` +
      `${2 * mel_bands}), k from 0 to ${coefficients - 1}.`,
    deltas:
      `d[t] = sum over n from 1 to ${delta_window} of n (c[t + n] - c[t - n]), divided by 2 sum n^2; the first ` +
      'and the last frame repeat beyond the edges.',
  };
}

function audioStatistic(
  name: AudioFeatureSpec['statistics'][number],
  { segments }: AudioFeatureSpec,
): string {
  const formulas: Record<typeof name, string> = {
    mean: 'mean = (1 / T) sum c[t]',
    std: 'std = sqrt((1 / T) sum (c[t] - mean)^2)',
    segment_mean:
      `segment_mean = for each s from 0 to ${segments - 1} the mean of c[t] over t from floor(s T / ${segments}) ` +
      `up to, but without, ceil((s + 1) T / ${segments}), all coefficients of one s before those of the next`,
    delta_mean: 'delta_mean = (1 / T) sum d[t]',
    delta_std: 'delta_std = sqrt((1 / T) sum (d[t] - delta_mean)^2)',
  };
  return formulas[name];
}
