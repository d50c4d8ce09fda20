import type { FeatureSpec } from '../features/spec.ts';
import { audioStatisticsSteps, logMelFramesSteps } from './steps/audio.ts';
import { convolutionSteps } from './steps/convolution.ts';
import { gestureFramesSteps, gestureStatisticsSteps } from './steps/gesture.ts';

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
  return Object.entries({ ...stepsOf(spec), standardise: STANDARDISE }).map(([name, description]) => ({
    name,
    description,
  }));
}

const STANDARDISE =
  'Round the features f to float32. With scaler.mean and scaler.scale, element by element: ' +
  "x[i] = (f[i] - mean[i]) / scale[i]. The vector x is one row of the network's input.";

function stepsOf(spec: FeatureSpec): Record<string, string> {
  switch (spec.kind) {
    case 'gesture_statistics':
      return gestureStatisticsSteps(spec);
    case 'gesture_frames':
      return gestureFramesSteps(spec);
    case 'random_convolution':
      return { ...stepsOf(spec.base), ...convolutionSteps(spec) };
    case 'audio_statistics':
      return audioStatisticsSteps(spec);
    case 'log_mel_frames':
      return logMelFramesSteps(spec);
  }
}
