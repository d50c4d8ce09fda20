import * as ort from 'onnxruntime-web';
import { expect, test } from 'vitest';
import { withUnknown } from '../../evaluation/rejection.ts';
import { predictInputs } from '../../models/predict.ts';
import { createRandom } from '../../random.ts';
import { exampleEnsemble, exampleModel } from '../testing/example_model.ts';
import { ONNX_OUTPUT, ONNX_OUTPUT_WITH_UNKNOWN } from './answers.ts';
import { writeOnnx } from './model.ts';

const ROWS = 200;
const CLASSES = exampleEnsemble.labels.length;

const random = createRandom(1);
const inputs = exampleEnsemble.inputs.map(({ scaler }) =>
  Float32Array.from({ length: ROWS * scaler.mean.length }, () => random.normal()),
);

/** Runs the model by a reader that shares no code with this app. */
async function run(model: Uint8Array, feeds: Record<string, Float32Array>) {
  ort.env.wasm.numThreads = 1;
  const session = await ort.InferenceSession.create(model, { executionProviders: ['wasm'] });
  try {
    const tensors = Object.entries(feeds).map(([name, values]) => {
      return [name, new ort.Tensor('float32', values, [ROWS, values.length / ROWS])] as const;
    });
    return await session.run(Object.fromEntries(tensors));
  } finally {
    await session.release();
  }
}

const numbersOf = (tensor: ort.Tensor | undefined) => (tensor ? [...tensor.data].map(Number) : []);

function largestDifference(actual: readonly number[], expected: Float32Array): number {
  expect(actual).toHaveLength(expected.length);
  return Math.max(...actual.map((value, i) => Math.abs(value - (expected[i] ?? Number.NaN))));
}

test('a vote of a network, a kernel and a forest, calibrated class by class, says what the app says', async () => {
  const [statistics = new Float32Array(), frames = new Float32Array()] = inputs;
  const outputs = await run(writeOnnx(exampleEnsemble, {}), {
    features_statistics: statistics,
    features_frames: frames,
  });
  const expected = predictInputs(exampleEnsemble, inputs, ROWS);
  expect(largestDifference(numbersOf(outputs[ONNX_OUTPUT]), expected)).toBeLessThan(1e-5);
  const { rejection } = exampleEnsemble;
  if (!rejection) throw new Error('The example has a rule.');
  const unknown = withUnknown(rejection, expected, CLASSES);
  expect(largestDifference(numbersOf(outputs[ONNX_OUTPUT_WITH_UNKNOWN]), unknown)).toBeLessThan(1e-5);
});

test.each(exampleEnsemble.members)('$algorithm alone says what the app says', async (member) => {
  const alone = { ...exampleModel, members: [{ ...member, input: 0, weight: 1 }] };
  const outputs = await run(writeOnnx(alone, {}), { features: inputs[0] ?? new Float32Array() });
  const expected = predictInputs(alone, inputs, ROWS);
  expect(largestDifference(numbersOf(outputs[ONNX_OUTPUT]), expected)).toBeLessThan(1e-5);
});

test('a label that means that nothing was said is unknown', async () => {
  const labels = ['ja', 'No action', 'Äpfel'];
  const outputs = await run(writeOnnx({ ...exampleModel, labels }, {}), {
    features: inputs[0] ?? new Float32Array(),
  });
  const { rejection } = exampleModel;
  if (!rejection) throw new Error('The example has a rule.');
  const unknown = withUnknown(rejection, predictInputs(exampleModel, inputs, ROWS), CLASSES, new Set([1]));
  expect(largestDifference(numbersOf(outputs[ONNX_OUTPUT_WITH_UNKNOWN]), unknown)).toBeLessThan(1e-5);
});

test('a model without a rule for unknown has no such output', async () => {
  const model = writeOnnx({ ...exampleModel, rejection: null }, {});
  const outputs = await run(model, { features: inputs[0] ?? new Float32Array() });
  expect(Object.keys(outputs)).toEqual([ONNX_OUTPUT]);
});
