import type { AudioFeatureSpec, FeatureSpec, SequenceFeatureSpec } from '../features/spec.ts';

/** One step of the way from a recording to the network's input, in words and formulas. */
export interface PreprocessingStep {
  name: string;
  description: string;
}

/**
 * The steps in the order in which they are done, exact enough to be written again elsewhere. They describe
 * trainer/features/; change them together.
 */
export function preprocessingSteps(spec: FeatureSpec): PreprocessingStep[] {
  const steps = spec.kind === 'sequence_resampled' ? sequenceSteps(spec) : audioSteps(spec);
  return Object.entries({ ...steps, standardise: STANDARDISE }).map(([name, description]) => ({
    name,
    description,
  }));
}

const STANDARDISE =
  'Round the features f to float32. With scaler.mean and scaler.scale, element by element: ' +
  "x[i] = (f[i] - mean[i]) / scale[i]. The vector x is one row of the network's input.";

function sequenceSteps({ dims, resampled_frames, statistics }: SequenceFeatureSpec): Record<string, string> {
  const position = resampled_frames === 1 ? '(T - 1) / 2' : `i (T - 1) / ${resampled_frames - 1}`;
  return {
    input: `A recording is T frames v[0] to v[T - 1] of ${dims} numbers each, as recorded.`,
    resample:
      `Make ${resampled_frames} frames by linear interpolation in time: frame i, from 0, stands at position ` +
      `p = ${position}. With b = min(floor(p), max(0, T - 2)), a = min(b + 1, T - 1) and w = p - b ` +
      'it is v[b] (1 - w) + v[a] w.',
    statistics:
      `Of each of the ${dims} numbers over the T recorded frames, in this order: ` +
      `${statistics.map((name) => SEQUENCE_STATISTICS[name]).join('; ') || 'none'}.`,
    concatenate:
      `The resampled frames one after the other, then for each statistic its ${dims} numbers: ` +
      `${dims * (resampled_frames + statistics.length)} features.`,
  };
}

const SEQUENCE_STATISTICS: Record<SequenceFeatureSpec['statistics'][number], string> = {
  mean: 'mean = (1 / T) sum v[t]',
  std: 'std = sqrt((1 / T) sum (v[t] - mean)^2)',
  min: 'min = the least v[t]',
  max: 'max = the largest v[t]',
  mean_abs_velocity: 'mean_abs_velocity = (1 / (T - 1)) sum |v[t] - v[t - 1]|, 0 when T = 1',
};

function audioSteps(spec: AudioFeatureSpec): Record<string, string> {
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
