import { expect, test } from 'vitest';
import { AUDIO_SAMPLE_RATE, type Signal } from '../../../data/schema.ts';
import { featureRecipes } from '../choose.ts';
import { extractFeatures, featureLength, featureShape } from '../extract.ts';
import { logMelFrames } from './recipes.ts';
import type { LogMelFramesSpec } from './spec.ts';
import { chirp, joined, knocks, silence } from './testing.ts';

const spec: LogMelFramesSpec = { ...logMelFrames([knocks(9000)], 'sequence'), frames: 6 };
const audio = (values: Float32Array): Signal => ({ kind: 'audio', sampleRate: AUDIO_SAMPLE_RATE, values });
const framesOf = (samples: Float32Array) => extractFeatures(spec, audio(samples));

// As audio_oracle.py prints it (numpy 1.24, scipy 1.10).
test.each([
  {
    name: 'averaged to fewer frames, every seventeenth number',
    features: framesOf(knocks(9000)).filter((_, i) => i % 17 === 0),
    expected: [
      -12.6353, -12.4991, -11.2669, -10.1707, -9.53764, -12.0445, -11.7494, -10.9263, -15.5829, -14.5685,
      -9.49171, -8.87175, -10.6291, -10.1553, -9.6957,
    ],
  },
  {
    name: 'repeated to more frames, every 131st number',
    features: extractFeatures({ ...spec, frames: 32 }, audio(knocks(1000))).filter((_, i) => i % 131 === 0),
    expected: [
      -4.05743, -4.34847, -2.5389, -3.84517, -4.69307, -7.65314, -6.95794, -5.87791, -10.1315, -10.259,
    ],
  },
])('log-mel frames agree with numpy: $name', ({ features, expected }) => {
  expect(features.length).toBe(expected.length);
  for (const [i, value] of expected.entries()) expect(features[i]).toBeCloseTo(value, 3);
});

test('neither level nor silence around a recording changes them', () => {
  const recorded = framesOf(joined(silence(800), knocks(8000), silence(800)));
  const changed = framesOf(joined(silence(3200), knocks(8000), silence(1600)).map((x) => x / 4));
  for (const [i, value] of recorded.entries()) expect(changed[i]).toBeCloseTo(value, 3);
});

test('an image has the same numbers with one channel more', () => {
  const image: LogMelFramesSpec = { ...spec, layout: 'image' };
  expect(featureShape(spec)).toEqual([6, 40]);
  expect(featureShape(image)).toEqual([6, 40, 1]);
  expect(extractFeatures(image, audio(knocks(9000)))).toEqual(framesOf(knocks(9000)));
});

test('sounds have statistics, frames and convolutions, each as long as it says', () => {
  const train = [4000, 6000, 8000, 20_000].map((length) => audio(knocks(length)));
  const recipes = featureRecipes(train);
  expect(recipes.map(({ name }) => name)).toEqual(['statistics', 'frames', 'convolutions']);
  for (const recipe of recipes) {
    const fitted = recipe.fit(train, 7);
    const features = extractFeatures(fitted, audio(knocks(5000)));
    expect(features.length).toBe(featureLength(fitted));
    expect(features.every(Number.isFinite)).toBe(true);
    expect(recipe.fit(train, 7)).toEqual(fitted);
  }
});

test('recordings are framed to their usual length, which no long one decides', () => {
  const usual = logMelFrames([chirp(8000), chirp(8000), chirp(80_000)], 'sequence');
  expect(usual.frames).toBe(48);
  expect(logMelFrames([chirp(80_000)], 'sequence').frames).toBe(96);
  expect(logMelFrames([knocks(200)], 'sequence').frames).toBe(32);
});
