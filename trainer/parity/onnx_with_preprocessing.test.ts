import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Signal } from '../../data/schema.ts';
import { anySound, audioSignal } from '../artifacts/onnx/preprocessing/testing.ts';
import { anyGesture } from '../artifacts/onnx/preprocessing/testing_gestures.ts';
import { writeOnnxWithPreprocessing } from '../artifacts/onnx/with_preprocessing.ts';
import { recordingModel } from '../artifacts/testing/recording_model.ts';
import { chirp, knocks, silence } from '../features/audio/testing.ts';
import { featureRecipes } from '../features/choose.ts';
import type { FeatureRecipe } from '../features/recipe.ts';
import { predictSignals } from '../models/predict.ts';
import { openOnnxWithPreprocessing } from './onnx_with_preprocessing.ts';

const sounds = [chirp(9000), knocks(16_000), chirp(4000), knocks(7000)].map(audioSignal);
const gestures = fc.sample(anyGesture('body_xy'), { numRuns: 8, seed: 1 });

/** Each way of looking at a recording alone, and a vote of all of them. */
function choicesOf(train: readonly Signal[]): [string, readonly FeatureRecipe[]][] {
  const recipes = featureRecipes(train);
  return [
    ...recipes.map((recipe): [string, FeatureRecipe[]] => [recipe.name, [recipe]]),
    ['a vote', recipes],
  ];
}

async function openModel(recipes: readonly FeatureRecipe[], train: readonly Signal[]) {
  const model = recordingModel(recipes, train);
  const file = writeOnnxWithPreprocessing(model, { labels: JSON.stringify(model.labels) });
  if (!file) throw new Error('Such a model can be written.');
  return { model, opened: await openOnnxWithPreprocessing(file) };
}

describe.each([
  ['sounds', sounds, anySound.map(audioSignal)],
  ['gestures', gestures, anyGesture('body_xy')],
] as [string, Signal[], fc.Arbitrary<Signal>][])('from %s to probabilities', (_kind, train, anySignal) => {
  test.each(choicesOf(train))('by %s, the file says what the app says', async (_name, recipes) => {
    const { model, opened } = await openModel(recipes, train);
    expect(opened.labels).toEqual(model.labels);
    await fc.assert(
      fc.asyncProperty(anySignal, async (signal) => {
        const [actual, expected] = [await opened.predict(signal), predictSignals(model, [signal])];
        expect(actual).toHaveLength(expected.length);
        const differences = expected.map((p, i) => Math.abs(p - (actual[i] ?? Number.NaN)));
        expect(Math.max(...differences)).toBeLessThan(1e-5);
      }),
      { numRuns: 8 },
    );
    await opened.close();
  });
});

test('the file opens what the app opens: from one silent sample on', async () => {
  const { model, opened } = await openModel(featureRecipes(sounds), sounds);
  for (const signal of [silence(1), silence(16_000)].map(audioSignal)) {
    const said = await opened.predict(signal);
    for (const [i, p] of predictSignals(model, [signal]).entries()) expect(said[i]).toBeCloseTo(p, 5);
  }
  await opened.close();
});
