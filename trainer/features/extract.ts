import { AppError } from '../../data/errors.ts';
import type { Signal } from '../../data/schema.ts';
import { logMelFramesExtractor, logMelFramesShape } from './audio/log_mel.ts';
import { audioStatisticsExtractor, audioStatisticsLength } from './audio/statistics.ts';
import { convolutionFeatures, convolutionLength } from './convolution.ts';
import type { Sequence } from './gesture/layout.ts';
import { gestureStatistics, gestureStatisticsLength } from './gesture/statistics.ts';
import { gestureFrames, gestureFramesShape } from './gesture/tensor.ts';
import type { FeatureSpec } from './spec.ts';

/** A recording that does not fit the features of its dataset. */
export class FeatureError extends AppError {}

/** How the features of one recording are laid out: [columns], [frames, channels] or [frames, bands, 1]. */
export function featureShape(spec: FeatureSpec): readonly number[] {
  switch (spec.kind) {
    case 'gesture_statistics':
      return [gestureStatisticsLength(spec)];
    case 'gesture_frames':
      return gestureFramesShape(spec);
    case 'random_convolution':
      return [convolutionLength(spec)];
    case 'audio_statistics':
      return [audioStatisticsLength(spec)];
    case 'log_mel_frames':
      return logMelFramesShape(spec);
  }
}

/** Numbers in one feature vector. */
export function featureLength(spec: FeatureSpec): number {
  return featureShape(spec).reduce((product, length) => product * length, 1);
}

/** One recording's feature vector. @throws FeatureError FEATURES_MISMATCH */
export function extractFeatures(spec: FeatureSpec, signal: Signal): Float32Array {
  return featureExtractor(spec)(signal);
}

/** The same for many recordings: tables that depend on the spec alone are made once. */
export function featureExtractor(spec: FeatureSpec): (signal: Signal) => Float32Array {
  switch (spec.kind) {
    case 'gesture_statistics':
      return (signal) => gestureStatistics(spec, sequenceFor(spec, signal));
    case 'gesture_frames':
      return (signal) => gestureFrames(spec, sequenceFor(spec, signal));
    case 'random_convolution': {
      const frames = featureExtractor(spec.base);
      return (signal) => convolutionFeatures(spec, frames(signal));
    }
    case 'audio_statistics': {
      const statistics = audioStatisticsExtractor(spec);
      return (signal) => statistics(samplesFor(spec, signal));
    }
    case 'log_mel_frames': {
      const frames = logMelFramesExtractor(spec);
      return (signal) => frames(samplesFor(spec, signal));
    }
  }
}

function sequenceFor(spec: FeatureSpec & { dims: number }, signal: Signal): Sequence {
  if (signal.kind !== 'sequence' || signal.dims !== spec.dims) throw mismatch(spec, signal);
  return signal;
}

function samplesFor(spec: FeatureSpec & { sample_rate: number }, signal: Signal): Float32Array {
  if (signal.kind !== 'audio' || signal.sampleRate !== spec.sample_rate) throw mismatch(spec, signal);
  return signal.values;
}

function mismatch(spec: FeatureSpec, signal: Signal): FeatureError {
  const found =
    signal.kind === 'audio' ? `audio at ${signal.sampleRate} Hz` : `sequences of ${signal.dims} values`;
  return new FeatureError(
    'FEATURES_MISMATCH',
    `Features of the kind ${spec.kind} cannot be made from ${found}.`,
  );
}
