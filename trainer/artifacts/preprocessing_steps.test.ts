import { describe, expect, test } from 'vitest';
import type { AudioFeatureSpec, FeatureSpec, SequenceFeatureSpec } from '../features/spec.ts';
import { preprocessingSteps } from './preprocessing_steps.ts';

const sequence: SequenceFeatureSpec = {
  kind: 'sequence_resampled',
  vector_version: 'sequence-1',
  dims: 214,
  resampled_frames: 16,
  statistics: ['mean', 'std', 'min', 'max', 'mean_abs_velocity'],
};

const audio: AudioFeatureSpec = {
  kind: 'mfcc_statistics',
  vector_version: 'mfcc-1',
  sample_rate: 16_000,
  pre_emphasis: 0.97,
  frame_length: 400,
  hop_length: 160,
  fft_length: 512,
  mel_bands: 26,
  low_hz: 20,
  high_hz: 7600,
  coefficients: 13,
  log_floor: 1e-10,
  dynamic_range_db: 60,
  trim_db: 40,
  delta_window: 2,
  segments: 5,
  statistics: ['mean', 'std', 'segment_mean', 'delta_mean', 'delta_std'],
};

const words = (spec: FeatureSpec) => JSON.stringify(preprocessingSteps(spec));

/** The specification with one of its figures changed, or the last of its statistics left out. */
function variations<Spec extends FeatureSpec>(spec: Spec): [string, Spec][] {
  return Object.entries(spec).flatMap(([key, value]): [string, Spec][] => {
    if (typeof value === 'number') return [[key, { ...spec, [key]: value * 2 }]];
    return Array.isArray(value) ? [[key, { ...spec, [key]: value.slice(0, -1) }]] : [];
  });
}

describe('the description of the preprocessing', () => {
  test.each([...variations<FeatureSpec>(sequence), ...variations<FeatureSpec>(audio)])(
    'says %s: another figure, other words',
    (_parameter, changed) => {
      expect(words(changed)).not.toBe(words(changed.kind === 'mfcc_statistics' ? audio : sequence));
    },
  );

  test.each<FeatureSpec>([sequence, audio])(
    'of $kind begins with the recording and ends with the scaler',
    (spec) => {
      const names = preprocessingSteps(spec).map(({ name }) => name);
      expect([names.at(0), names.at(-1)]).toEqual(['input', 'standardise']);
    },
  );

  test('names the middle of the recording where a single frame is kept', () => {
    expect(words({ ...sequence, resampled_frames: 1, statistics: [] })).toContain('p = (T - 1) / 2');
  });
});
