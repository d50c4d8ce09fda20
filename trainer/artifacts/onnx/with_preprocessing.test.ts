import * as ort from 'onnxruntime-web';
import { expect, test } from 'vitest';
import { withUnknown } from '../../evaluation/rejection.ts';
import { chirp, knocks } from '../../features/audio/testing.ts';
import { featureRecipes } from '../../features/choose.ts';
import { gestureFramesSpec } from '../../features/gesture/recipes.ts';
import type { FeatureRecipe } from '../../features/recipe.ts';
import { predictSignals } from '../../models/predict.ts';
import { exampleSignals } from '../testing/example_model.ts';
import { recordingModel } from '../testing/recording_model.ts';
import { ONNX_OUTPUT_WITH_UNKNOWN } from './answers.ts';
import { audioSignal } from './preprocessing/testing.ts';
import { ONNX_RECORDING, writeOnnxWithPreprocessing } from './with_preprocessing.ts';

const sounds = [chirp(9000), knocks(16_000), chirp(4000)].map(audioSignal);
const [statistics, frames] = featureRecipes(sounds);
if (!statistics || !frames) throw new Error('Sounds are looked at in several ways.');

function fileOf(recipes: readonly FeatureRecipe[]): Uint8Array {
  return writeOnnxWithPreprocessing(recordingModel(recipes, sounds), {}) ?? new Uint8Array();
}

test('from one recording comes one row of probabilities with unknown', async () => {
  const model = recordingModel([statistics], sounds);
  if (!model.rejection) throw new Error('The example has a rule.');
  const session = await ort.InferenceSession.create(fileOf([statistics]), { executionProviders: ['wasm'] });
  for (const signal of sounds) {
    const recording = new ort.Tensor('float32', signal.values, [signal.values.length]);
    const { [ONNX_OUTPUT_WITH_UNKNOWN]: unknown } = await session.run({ [ONNX_RECORDING]: recording });
    const expected = withUnknown(model.rejection, predictSignals(model, [signal]), model.labels.length);
    expect(unknown?.dims).toEqual([1, expected.length]);
    for (const [i, p] of expected.entries()) expect(Number(unknown?.data[i])).toBeCloseTo(p, 5);
  }
  await session.release();
});

test('the same model gives the same bytes', () => {
  expect(fileOf([statistics, frames])).toEqual(fileOf([statistics, frames]));
});

test('the analysis of sound that several ways of looking share stands in the file once', () => {
  const filters = 40 * 257 * Float64Array.BYTES_PER_ELEMENT;
  const apart = fileOf([statistics]).length + fileOf([frames]).length;
  expect(fileOf([statistics, frames]).length).toBeLessThan(apart - filters);
});

test('no file is written where windows are compared', () => {
  const gestures = exampleSignals.filter((signal) => signal.kind === 'sequence');
  const spec = { ...gestureFramesSpec(gestures), selection: 'window' as const };
  const model = recordingModel([{ name: 'frames', fit: () => spec }], gestures);
  expect(writeOnnxWithPreprocessing(model, {})).toBeNull();
});
