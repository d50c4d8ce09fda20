import { RefusedError } from '../../data/errors.ts';
import { AUDIO_SAMPLE_RATE, type Signal } from '../../data/schema.ts';
import { gestureRecipes } from './gesture/recipes.ts';
import type { FeatureRecipe } from './recipe.ts';
import type { AudioFeatureSpec, FeatureSpec } from './spec.ts';

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
 * How to describe recordings of this kind, chosen by the shape of those of the training part.
 * @throws RefusedError `NO_RECORDINGS` when there are none
 */
export function featureRecipes(train: readonly Signal[]): readonly FeatureRecipe[] {
  const [first] = train;
  if (!first) throw new RefusedError('NO_RECORDINGS', 'There is nothing to train on: add recordings.');
  if (first.kind === 'audio') return [{ name: 'statistics', fit: () => audio }];
  return gestureRecipes(train.filter((signal) => signal.kind === 'sequence'));
}

/** The features of the recipe that every kind of recording has. */
export function specFor(train: readonly Signal[]): FeatureSpec {
  const [statistics] = featureRecipes(train);
  if (!statistics) throw new RangeError('Every kind of recording has a recipe.');
  return statistics.fit(train, 0);
}
