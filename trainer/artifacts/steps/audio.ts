import type {
  AudioPart,
  AudioStatisticsSpec,
  LogMelFramesSpec,
  SoundSpec,
} from '../../features/audio/spec.ts';

type Steps = Record<string, string>;

/** What trainer/features/audio/statistics.ts computes. */
export function audioStatisticsSteps(spec: AudioStatisticsSpec): Steps {
  const { mel_bands, coefficients, delta_window } = spec;
  return {
    ...soundSteps(spec),
    cepstrum:
      `c[t][k] = sqrt((k = 0 ? 1 : 2) / ${mel_bands}) sum over m of ln(E[t][m]) cos(pi k (2 m + 1) / ` +
      `${2 * mel_bands}), k from 0 to ${coefficients - 1}.`,
    deltas:
      `d[t] = sum over n from 1 to ${delta_window} of n (c[t + n] - c[t - n]), divided by 2 sum n^2; the first ` +
      'and the last frame repeat beyond the edges. dd is made of d in the same way.',
    parts: `In this order: ${spec.parts.map((part) => partWords(part, spec)).join('; ')}.`,
  };
}

/** What trainer/features/audio/log_mel.ts computes. */
export function logMelFramesSteps(spec: LogMelFramesSpec): Steps {
  const { frames, mel_bands, layout } = spec;
  return {
    ...soundSteps(spec),
    framing:
      `For each s from 0 to ${frames - 1} the mean of ln(E[t]) over ${segment(frames)}: ${frames} frames of ` +
      `${mel_bands} numbers, row by row${layout === 'image' ? `, an image [${frames}, ${mel_bands}, 1]` : ''}.`,
  };
}

function soundSteps(spec: SoundSpec): Steps {
  return {
    input:
      `A recording is mono audio x[0] to x[S - 1] at ${spec.sample_rate} Hz, 16-bit samples divided by 32768. ` +
      'All steps are in float64.',
    ...spectrumSteps(spec),
    trim:
      `Raise every E to at least ${spec.log_floor}. The loudness l of a frame is the sum of its E. A frame is ` +
      `audible when l is at least 10^(-${spec.trim_db} / 10) times the largest. Keep the frames from the first to ` +
      'the last audible one; T frames remain.',
    level:
      'Divide all E by the mean l of the audible frames, then raise every E to at least ' +
      `10^(-${spec.dynamic_range_db} / 10) times the largest.`,
  };
}

function spectrumSteps(spec: SoundSpec): Steps {
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

function partWords(part: AudioPart, spec: AudioStatisticsSpec): string {
  const words: Record<AudioPart, string> = {
    segment_mean:
      `segment_mean = for each s from 0 to ${spec.segments - 1} the mean of c[t] over ${segment(spec.segments)}, ` +
      'all coefficients of one s before those of the next',
    std: 'std = sqrt((1 / T) sum (c[t] - mean)^2)',
    delta_std: 'delta_std = the same of d',
    delta_delta_std: 'delta_delta_std = the same of dd',
    modulation: modulationWords(spec),
    rhythm: rhythmWords(spec),
  };
  return words[part];
}

function modulationWords({ bands_per_envelope, ...spec }: AudioStatisticsSpec): string {
  return (
    `modulation = for each ${bands_per_envelope} neighbouring bands: v[t], the mean of sqrt(E[t][m]) over them, divided ` +
    'by its mean over t, less 1, times 0.5 - 0.5 cos(2 pi (t + 1) / (T + 1)), filled with zeros to N, the least of ' +
    '512, 1024, 2048 … that is at least T; with V its discrete Fourier transform and frequencies ' +
    `q ${spec.sample_rate} / (${spec.hop_length} N), for each two neighbours a, b of ${spec.modulation_hz.join(', ')} ` +
    `ln(${spec.modulation_floor} + sum of |V[q]|^2 / (T N) over the frequencies from a up to, but without, b Hz)`
  );
}

function rhythmWords({ onset_rises, autocorrelation_lags }: AudioStatisticsSpec): string {
  return (
    'rhythm = with l of the E above: the audible share of the T frames; for each r of ' +
    `${onset_rises.join(', ')} the number of t with ln(l[t]) - ln(l[t - 1]) > r, divided by T; max ln(l) - ln(mean l); ` +
    `ln(mean l) - mean ln(l); for each lag of ${autocorrelation_lags.join(', ')} with z = ln(l) less its mean ` +
    'sum z[t] z[t - lag] / sum z[t]^2, 0 where that divisor is at most 10^-9'
  );
}

function segment(count: number): string {
  return `t from floor(s T / ${count}) up to, but without, ceil((s + 1) T / ${count})`;
}
