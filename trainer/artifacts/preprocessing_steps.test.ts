import { describe, expect, test } from 'vitest';
import { audioStatistics, logMelFrames } from '../features/audio/recipes.ts';
import type { AudioStatisticsSpec, LogMelFramesSpec } from '../features/audio/spec.ts';
import type { ConvolutionSpec } from '../features/convolution_spec.ts';
import { layoutNameSchema } from '../features/gesture/layout.ts';
import type { GestureFramesSpec, GestureStatisticsSpec } from '../features/gesture/spec.ts';
import { type FeatureSpec, featureSpecSchema } from '../features/spec.ts';
import { preprocessingSteps } from './preprocessing_steps.ts';

const frames: GestureFramesSpec = {
  kind: 'gesture_frames',
  vector_version: 'gesture-1',
  dims: 214,
  layout: 'body_xy',
  max_gap: 5,
  selection: 'evenly',
  frames: 16,
  velocity: false,
};

const statistics: GestureStatisticsSpec = {
  kind: 'gesture_statistics',
  ...{
    vector_version: 'gesture-1',
    dims: 214,
    layout: 'body_xy',
    max_gap: 5,
    selection: 'evenly',
    frames: 12,
  },
  parts: ['frames', 'path', 'mean', 'std', 'mean_abs_velocity', 'hand_shape', 'track_shape'],
};

const convolution: ConvolutionSpec = {
  kind: 'random_convolution',
  vector_version: 'convolution-1',
  base: frames,
  frames: 16,
  channels: 2,
  channel_mean: [0, 0],
  channel_scale: [1, 1],
  dilations: [1, 2],
  kernel_channels: [[0], [1]],
  biases: [[0.5], [1.5, 2.5]],
};

const audio: AudioStatisticsSpec = { ...audioStatistics, low_hz: 20 };
const image: LogMelFramesSpec = { ...logMelFrames([new Float32Array(16_000)], 'image'), low_hz: 20 };

const words = (spec: FeatureSpec) => JSON.stringify(preprocessingSteps(spec));

/** The specification with one of its figures changed, or the last of its statistics left out. */
function variations<Spec extends FeatureSpec>(spec: Spec): [string, Spec][] {
  return Object.entries(spec).flatMap(([key, value]): [string, Spec][] => {
    if (typeof value === 'number') return [[key, { ...spec, [key]: value * 2 }]];
    return Array.isArray(value) ? [[key, { ...spec, [key]: value.slice(0, -1) }]] : [];
  });
}

describe('the description of the preprocessing', () => {
  const told = [statistics, frames, audio, image].flatMap((spec) =>
    variations<FeatureSpec>(spec).map(([parameter, changed]) => ({ parameter, spec, changed })),
  );

  test.each(told)('of $spec.kind says $parameter: another figure, other words', ({ spec, changed }) => {
    expect(words(changed)).not.toBe(words(spec));
  });

  test('says which frames are selected, whether velocities are added, and what each layout means', () => {
    const texts = [
      ...(['evenly', 'keyframes', 'window'] as const).map((selection) => words({ ...frames, selection })),
      words({ ...frames, velocity: true }),
      ...layoutNameSchema.options.slice(1).map((layout) => words({ ...frames, layout })),
    ];
    expect(new Set(texts).size).toBe(texts.length);
  });

  test('says whether log-mel frames are an image', () => {
    expect(words({ ...image, layout: 'sequence' })).not.toBe(words(image));
  });

  test('of convolutions begins with that of their frames', () => {
    const names = preprocessingSteps(convolution).map(({ name }) => name);
    const before = preprocessingSteps(frames).map(({ name }) => name);
    expect(names.slice(0, before.length - 1)).toEqual(before.slice(0, -1));
    expect(words({ ...convolution, dilations: [1, 4] })).not.toBe(words(convolution));
  });

  test.each<FeatureSpec>([statistics, frames, convolution, audio, image])(
    'of $kind begins with the recording, ends with the scaler, and stands beside a specification that can be read back',
    (spec) => {
      const names = preprocessingSteps(spec).map(({ name }) => name);
      expect([names.at(0), names.at(-1)]).toEqual(['input', 'standardise']);
      expect(featureSpecSchema.parse(JSON.parse(JSON.stringify(spec)))).toEqual(spec);
    },
  );
});
