import { AUDIO_SAMPLE_RATE, type Signal } from '../../../data/schema.ts';
import { fitConvolution } from '../convolution_fit.ts';
import type { ConvolutionSpec } from '../convolution_spec.ts';
import { median } from '../gesture/median.ts';
import type { FeatureRecipe } from '../recipe.ts';
import { logMelFramesExtractor } from './log_mel.ts';
import { soundAnalyser } from './sound.ts';
import type { AudioStatisticsSpec, LogMelFramesSpec, SoundSpec } from './spec.ts';

/** Voice and everyday sounds alike: 25 ms frames every 10 ms, 40 mel bands. */
const sound: SoundSpec = {
  vector_version: 'audio-1',
  sample_rate: AUDIO_SAMPLE_RATE,
  frame_length: 400,
  hop_length: 160,
  fft_length: 512,
  mel_bands: 40,
  low_hz: 0,
  high_hz: 8000,
  log_floor: 1e-20,
  trim_db: 60,
  dynamic_range_db: 80,
};

/** Chosen by cross-validation on spoken words, three takes each, and on environmental sounds. */
export const audioStatistics: AudioStatisticsSpec = {
  kind: 'audio_statistics',
  ...sound,
  coefficients: 20,
  delta_window: 2,
  segments: 5,
  bands_per_envelope: 5,
  modulation_hz: [0.5, 1, 2, 4, 8, 16, 32, 50],
  modulation_floor: 2e-6,
  onset_rises: [1, 2],
  autocorrelation_lags: [10, 15, 20, 30, 40, 50, 60, 80, 100, 150],
  parts: ['segment_mean', 'std', 'delta_std', 'delta_delta_std', 'modulation', 'rhythm'],
};

/** As many frames as recordings usually have, within these bounds. */
const [FEWEST_FRAMES, MOST_FRAMES] = [32, 96];

/** How to describe sounds and spoken words. */
export const audioRecipes: readonly FeatureRecipe[] = [
  { name: 'statistics', fit: () => audioStatistics },
  { name: 'frames', fit: (train) => logMelFrames(recordingsOf(train), 'image') },
  { name: 'convolutions', fit: (train, seed) => convolutions(recordingsOf(train), seed) },
];

/** @param train samples of at least one recording */
export function logMelFrames(
  train: readonly Float32Array[],
  layout: LogMelFramesSpec['layout'],
): LogMelFramesSpec {
  const analyse = soundAnalyser(sound);
  const usual = Math.round(median(train.map((samples) => analyse(samples).energies.frames)));
  const frames = Math.min(MOST_FRAMES, Math.max(FEWEST_FRAMES, usual));
  return { kind: 'log_mel_frames', ...sound, frames, layout };
}

function convolutions(train: readonly Float32Array[], seed: number): ConvolutionSpec {
  const base = logMelFrames(train, 'sequence');
  return fitConvolution(base, [base.frames, base.mel_bands], train.map(logMelFramesExtractor(base)), seed);
}

function recordingsOf(train: readonly Signal[]): Float32Array[] {
  return train.filter((signal) => signal.kind === 'audio').map(({ values }) => values);
}
