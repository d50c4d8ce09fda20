import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../artifacts/canonical_json.ts';
import { writeOnnx } from '../artifacts/onnx/model.ts';
import { packageArtifacts } from '../artifacts/package.ts';
import {
  EXAMPLE_TEMPERATURE,
  exampleEnsemble,
  exampleIdentity,
  exampleModel,
  exampleNetwork,
  exampleOutcome,
  exampleSignals,
} from '../artifacts/testing/example_model.ts';
import { referenceProbabilities } from '../artifacts/testing/reference_inference.ts';
import { extractFeatures } from '../features/extract.ts';
import { standardise } from '../features/scaler.ts';
import { predictSignals } from '../models/predict.ts';
import type { TrainedModel } from '../training.ts';
import { checkParity, PARITY_TOLERANCE } from './check.ts';

const ONNX = 'gesture_model_elias01_v2.onnx';
const files = packageArtifacts(exampleOutcome, exampleIdentity);

const expected = predictSignals(exampleModel, exampleSignals);

function parityOf(changed: ReadonlyMap<string, Uint8Array>, probabilities = expected) {
  return checkParity(changed, exampleSignals, probabilities);
}

/** The example with one thing changed in its output layer's bias. */
function modelWithBias(bias: number): TrainedModel {
  const { architecture, parameters } = exampleNetwork;
  const changed = { shape: [3], values: Float32Array.of(bias, 0, 0) };
  const network = { architecture, parameters: new Map(parameters).set('output/bias', changed) };
  return {
    ...exampleModel,
    members: exampleModel.members.map((member) => ({ ...member, classifier: { kind: 'network', network } })),
  };
}

/** p^(1/T) with the example's temperature, divided by its sum. */
function cooled(probabilities: readonly number[]): number[] {
  const powers = probabilities.map((p) => p ** (1 / EXAMPLE_TEMPERATURE));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

const refusal = (file: string, finding: RegExp) =>
  expect.objectContaining({
    code: 'EXPORT_PARITY',
    message: expect.stringMatching(finding),
    details: expect.objectContaining({ file }),
  });

describe('an export', () => {
  test('passes when onnxruntime-web and TensorFlow.js say of every recording what the app says', async () => {
    const checks = await parityOf(files);
    expect(checks.map(({ file, samples }) => [file, samples])).toEqual([
      [ONNX, 3],
      ['tfjs/model.json', 3],
    ]);
    for (const { max_difference } of checks) expect(max_difference).toBeLessThan(1e-6);
    expect(checks.map(({ reader }) => reader.replace(/ [\d.]+$/, ''))).toEqual([
      'onnxruntime-web',
      'TensorFlow.js',
    ]);
  });

  test('passes on the textbook probabilities too, so that app and files are not wrong together', async () => {
    const [input] = exampleModel.inputs;
    if (!input) throw new Error('The example has an input.');
    const textbook = exampleSignals.flatMap((signal) => {
      const features = standardise(input.scaler, extractFeatures(input.featureSpec, signal));
      return cooled(referenceProbabilities(exampleNetwork, features));
    });
    await expect(parityOf(files, Float32Array.from(textbook))).resolves.toHaveLength(2);
  });

  test('of a vote over several inputs passes as ONNX, which alone can hold it', async () => {
    const voted = packageArtifacts({ ...exampleOutcome, model: exampleEnsemble }, exampleIdentity);
    const checks = await parityOf(voted, predictSignals(exampleEnsemble, exampleSignals));
    expect(checks.map(({ file, samples }) => [file, samples])).toEqual([[ONNX, 3]]);
    expect(checks[0]?.max_difference).toBeLessThan(1e-6);
  });

  test('is loaded and its labels are compared even when there are no recordings', async () => {
    const checks = await checkParity(files, [], new Float32Array());
    expect(checks.map(({ samples }) => samples)).toEqual([0, 0]);
  });

  test('is refused when its network computes something else', async () => {
    const metadata = { labels: JSON.stringify(exampleModel.labels) };
    const other = new Map(files).set(ONNX, writeOnnx(modelWithBias(1), metadata));
    await expect(parityOf(other)).rejects.toThrow(refusal(ONNX, /differs from the app by 0\.\d+/));
  });

  test('is refused when a single probability is off by more than the tolerance', async () => {
    const off = expected.map((p, i) => (i === 4 ? p + 2 * PARITY_TOLERANCE : p));
    await expect(parityOf(files, off)).rejects.toThrow(refusal(ONNX, /differs/));
  });

  test('is refused when the app has no number to compare with', async () => {
    await expect(
      parityOf(
        files,
        expected.map(() => Number.NaN),
      ),
    ).rejects.toThrow(refusal(ONNX, /differs/));
    await expect(parityOf(files, expected.subarray(1))).rejects.toThrow(refusal(ONNX, /another number/));
  });

  test('is refused when the exported scaler is not the one the model was trained with', async () => {
    const text = new TextDecoder().decode(files.get('preprocessing.json'));
    const preprocessing = JSON.parse(text);
    preprocessing.inputs[0].scaler.mean[0] += 1;
    const other = new Map(files).set('preprocessing.json', canonicalJson(preprocessing));
    await expect(parityOf(other)).rejects.toThrow(refusal(ONNX, /differs/));
  });

  test('is refused when its labels stand in another order', async () => {
    const metadata = { labels: JSON.stringify(['nein', 'ja', 'Äpfel']) };
    const other = new Map(files).set(ONNX, writeOnnx(exampleModel, metadata));
    await expect(parityOf(other)).rejects.toThrow(refusal(ONNX, /another order/));
  });

  test.each([ONNX, 'tfjs/model.json'])('is refused when %s cannot be read', async (file) => {
    const other = new Map(files).set(file, new TextEncoder().encode('{}'));
    await expect(parityOf(other)).rejects.toThrow(refusal(file, /cannot be read/));
  });
});
