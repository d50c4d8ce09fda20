import { RefusedError } from '../../data/errors.ts';
import { AUDIO_SAMPLE_RATE, type Signal } from '../../data/schema.ts';
import type { AudioFeatureSpec, FeatureSpec, SequenceFeatureSpec } from './spec.ts';

const RESAMPLED_FRAMES = 12;

/** Voice and everyday sounds alike: 25 ms frames every 10 ms, 26 mel bands, 13 coefficients. */
const audio: AudioFeatureSpec = {
  kind: 'mfcc_statistics',
  vector_version: 'mfcc-1',
  sample_rate: AUDIO_SAMPLE_RATE,
  pre_emphasis: 0.97,
  frame_length: 400,
  hop_length: 160,
  fft_length: 512,
  mel_bands: 26,
  low_hz: 0,
  high_hz: 8000,
  coefficients: 13,
  log_floor: 1e-10,
  dynamic_range_db: 60,
  trim_db: 40,
  delta_window: 2,
  segments: 5,
  // A mean of deltas says only how the last frame differs from the first; it added noise and no accuracy.
  statistics: ['segment_mean', 'std', 'delta_std'],
};

/**
 * The features that suit recordings of one kind; pass those of the training part.
 * @throws RefusedError `NO_RECORDINGS` when there are none
 */
export function specFor(signals: readonly Signal[]): FeatureSpec {
  const [first] = signals;
  if (!first) throw new RefusedError('NO_RECORDINGS', 'There is nothing to train on: add recordings.');
  if (first.kind === 'audio') return audio;
  const moving = signals.some((signal) => signal.kind === 'sequence' && signal.frames > 1);
  return moving ? gesture(first.dims) : pose(first.dims);
}

function gesture(dims: number): SequenceFeatureSpec {
  return { ...pose(dims), resampled_frames: RESAMPLED_FRAMES, statistics: ['std'] };
}

/** One frame needs no resampling and has no statistics. */
function pose(dims: number): SequenceFeatureSpec {
  return {
    kind: 'sequence_resampled',
    vector_version: 'sequence-1',
    dims,
    resampled_frames: 1,
    statistics: [],
  };
}
