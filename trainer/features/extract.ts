import { AppError } from '../../data/errors.ts';
import type { Signal } from '../../data/schema.ts';
import { audioFeatureExtractor, audioFeatureLength } from './audio.ts';
import { sequenceFeatureLength, sequenceFeatures } from './sequence.ts';
import type { FeatureSpec } from './spec.ts';

/** A recording that does not fit the features of its dataset. */
export class FeatureError extends AppError {}

/** Numbers in one feature vector. */
export function featureLength(spec: FeatureSpec): number {
  return spec.kind === 'mfcc_statistics' ? audioFeatureLength(spec) : sequenceFeatureLength(spec);
}

/** One recording's feature vector. @throws FeatureError FEATURES_MISMATCH */
export function extractFeatures(spec: FeatureSpec, signal: Signal): Float32Array {
  return featureExtractor(spec)(signal);
}

/** The same for many recordings: tables that depend on the spec alone are made once. */
export function featureExtractor(spec: FeatureSpec): (signal: Signal) => Float32Array {
  if (spec.kind === 'sequence_resampled') {
    return (signal) => {
      if (signal.kind !== 'sequence' || signal.dims !== spec.dims) throw mismatch(spec, signal);
      return sequenceFeatures(spec, signal);
    };
  }
  const extract = audioFeatureExtractor(spec);
  return (signal) => {
    if (signal.kind !== 'audio' || signal.sampleRate !== spec.sample_rate) throw mismatch(spec, signal);
    return extract(signal.values);
  };
}

function mismatch(spec: FeatureSpec, signal: Signal): FeatureError {
  const found =
    signal.kind === 'audio' ? `audio at ${signal.sampleRate} Hz` : `sequences of ${signal.dims} values`;
  return new FeatureError(
    'FEATURES_MISMATCH',
    `Features of the kind ${spec.kind} cannot be made from ${found}.`,
  );
}
