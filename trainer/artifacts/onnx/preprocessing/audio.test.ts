import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audioRecipes, audioStatistics } from '../../../features/audio/recipes.ts';
import { chirp, joined, knocks, silence } from '../../../features/audio/testing.ts';
import { featureExtractor } from '../../../features/extract.ts';
import type { FeatureSpec } from '../../../features/spec.ts';
import { anySound, audioSignal, openFeatures } from './testing.ts';

/** Recordings of one word after the other, from which the app would fit its recipes. */
const train = [chirp(9000), knocks(16_000), joined(silence(3000), chirp(4000), knocks(5000))].map(
  audioSignal,
);
const recipes = audioRecipes.map((recipe) => [recipe.name, recipe.fit(train, 1)] as const);
/** As a later version of the app, or another, might set them. */
const otherwise: FeatureSpec = {
  ...audioStatistics,
  ...{ frame_length: 300, hop_length: 200, mel_bands: 22, low_hz: 80, high_hz: 7000, trim_db: 30 },
  ...{ delta_window: 3, segments: 4, coefficients: 13, onset_rises: [-1, 0.5], autocorrelation_lags: [7] },
};

const extremes = {
  'one sample': Float32Array.of(0.5),
  'one silent sample': silence(1),
  'less than one frame': chirp(399),
  'exactly one frame': chirp(400),
  'exactly two frames': chirp(560),
  'digital silence': silence(16_000),
  'a click in silence': joined(silence(4000), Float32Array.of(1), silence(3000)),
  'silent edges': joined(silence(5000), knocks(7001), silence(3333)),
  'the quietest noise': chirp(8000).map((x) => Math.round(x * 32) / 32_768),
  'full scale': chirp(8000).map((x) => Math.sign(x)),
  'longer than the shortest modulation transform': knocks(100_000),
};

/** Of numbers that are single precision themselves, some of which hang on a count that a last bit may change. */
const ROUNDING = 1e-6;

function largestDifference(actual: readonly number[], expected: Float32Array): number {
  expect(actual).toHaveLength(expected.length);
  return Math.max(...expected.map((value, i) => Math.abs(value - (actual[i] ?? Number.NaN))));
}

describe.each([...recipes, ['statistics of other settings', otherwise] as const])(
  '%s in the graph are those of the app',
  async (_name, spec) => {
    const inGraph = await openFeatures(spec, ['samples']);
    const inApp = featureExtractor(spec);

    test.each(Object.entries(extremes))('of %s', async (_kind, samples) => {
      const signal = audioSignal(samples);
      expect(largestDifference(await inGraph(signal), inApp(signal))).toBeLessThan(ROUNDING);
    });

    test('of any sound', async () => {
      await fc.assert(
        fc.asyncProperty(anySound, async (samples) => {
          const signal = audioSignal(samples);
          expect(largestDifference(await inGraph(signal), inApp(signal))).toBeLessThan(ROUNDING);
        }),
        { numRuns: 20 },
      );
    });
  },
);
