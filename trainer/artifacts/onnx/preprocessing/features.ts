import type { SoundSpec } from '../../../features/audio/spec.ts';
import type { FeatureSpec } from '../../../features/spec.ts';
import { writeAudioStatistics } from './audio_statistics.ts';
import { writeConvolution } from './convolution.ts';
import type { Formula } from './formula.ts';
import { writeSegmentMeans } from './frames.ts';
import { type NormalisedSpec, writeGestureFrames, writeGestureStatistics } from './gesture.ts';
import { writeNormalised } from './normalise.ts';
import { shared } from './shared.ts';
import { writeSound } from './sound.ts';

/** Writes the features that a specification describes: float32 [features]. */
type FeatureWriter = (formula: Formula, spec: FeatureSpec) => string;

/** What several specifications read of the recording is written once. @param recording float32, as the app keeps it */
export function featureWriter(whole: Formula, recording: string): FeatureWriter {
  const sound = shared(soundKey, (spec, nth) => writeSound(whole.below(`sound_${nth}`), spec, recording));
  const normalised = shared(normalisedKey, (spec, nth) =>
    writeNormalised(whole.below(`normalised_${nth}`), spec, recording),
  );
  const write: FeatureWriter = (formula, spec) => {
    switch (spec.kind) {
      case 'audio_statistics':
        return formula.to('float', writeAudioStatistics(formula, spec, sound(spec)));
      case 'log_mel_frames':
        return rounded(formula, writeSegmentMeans(formula, sound(spec).logEnergies, spec.frames));
      case 'gesture_statistics':
        return formula.to('float', writeGestureStatistics(formula, spec, normalised(spec), recording));
      case 'gesture_frames':
        return rounded(formula, writeGestureFrames(formula, spec, normalised(spec)));
      case 'random_convolution':
        return formula.to('float', writeConvolution(formula, spec, write(formula.below('base'), spec.base)));
    }
  };
  return write;
}

function rounded(formula: Formula, frames: string): string {
  return formula.to('float', formula.flat(frames));
}

function soundKey(spec: SoundSpec): unknown {
  const { frame_length, hop_length, fft_length, mel_bands, low_hz, high_hz } = spec;
  const { sample_rate, log_floor, trim_db, dynamic_range_db } = spec;
  return [
    ...[sample_rate, frame_length, hop_length, fft_length, mel_bands, low_hz, high_hz],
    ...[log_floor, trim_db, dynamic_range_db],
  ];
}

function normalisedKey({ layout, dims, max_gap }: NormalisedSpec): unknown {
  return [layout, dims, max_gap];
}
