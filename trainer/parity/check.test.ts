import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../artifacts/canonical_json.ts';
import { writeLabelEncoderPickle } from '../artifacts/label_encoder_pickle.ts';
import { writeOnnx } from '../artifacts/onnx/model.ts';
import { packageArtifacts } from '../artifacts/package.ts';
import { writeSafetensors } from '../artifacts/safetensors.ts';
import { toSavedTensors } from '../artifacts/saved_tensors.ts';
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
const files = await packageArtifacts(exampleOutcome, exampleIdentity);

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
    for (const { max_difference } of checks) expect(max_difference).toBeLessThan(1e-6);
    expect(
      checks.map(({ file, reader, samples }) => [file, reader.replaceAll(/ [\d.]+/g, ''), samples]),
    ).toEqual([
      [ONNX, 'onnxruntime-web', 3],
      ['gesture_model_elias01_v2_from_recording.onnx', 'onnxruntime-web', 3],
      ['tfjs/model.json', 'TensorFlow.js', 3],
      ['gesture_model_elias01_v2.h5', 'jsfive and TensorFlow.js', 3],
      ['gesture_model_elias01_v2.tflite', 'TensorFlow.js running TensorFlow Lite operators', 3],
      [
        'gesture_model_elias01_v2.safetensors',
        'a second safetensors reader, with the arithmetic of the app',
        3,
      ],
      ['label_encoder_elias01_v2.pkl', 'pickleparser', 0],
    ]);
  });

  test('passes on the textbook probabilities too, so that app and files are not wrong together', async () => {
    const [input] = exampleModel.inputs;
    if (!input) throw new Error('The example has an input.');
    const textbook = exampleSignals.flatMap((signal) => {
      const features = standardise(input.scaler, extractFeatures(input.featureSpec, signal));
      return cooled(referenceProbabilities(exampleNetwork, features));
    });
    await expect(parityOf(files, Float32Array.from(textbook))).resolves.toHaveLength(7);
  });

  test('of a vote over several inputs passes in every form but layers, which cannot hold it', async () => {
    const voted = await packageArtifacts({ ...exampleOutcome, model: exampleEnsemble }, exampleIdentity);
    const checks = await parityOf(voted, predictSignals(exampleEnsemble, exampleSignals));
    expect(checks.map(({ file }) => file.replace('gesture_model_elias01_v2', ''))).toEqual([
      ...['.onnx', '_from_recording.onnx', '.tflite', '.safetensors', 'label_encoder_elias01_v2.pkl'],
    ]);
    for (const { max_difference } of checks) expect(max_difference).toBeLessThan(1e-6);
  });

  test('is loaded and its labels are compared even when there are no recordings', async () => {
    const checks = await checkParity(files, [], new Float32Array());
    expect(checks.map(({ samples }) => samples)).toEqual([0, 0, 0, 0, 0, 0, 0]);
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

  test('is asked only for the files that are there, and may be stopped before each', async () => {
    const only = new Map([...files].filter(([path]) => path === ONNX || /info|preprocessing/.test(path)));
    const progress: unknown[] = [];
    const checks = await checkParity(only, exampleSignals, expected, (one) => progress.push(one));
    expect(checks.map(({ file }) => file)).toEqual([ONNX]);
    expect(progress).toEqual([
      { done: 0, total: 1 },
      { done: 1, total: 1 },
    ]);
    const stop = ({ done }: { done: number }) => {
      if (done === 2) throw new Error('stopped');
    };
    await expect(checkParity(files, exampleSignals, expected, stop)).rejects.toThrow('stopped');
  });

  test('is refused when its weights are those of another model', async () => {
    const name = 'gesture_model_elias01_v2.safetensors';
    const weights = writeSafetensors(toSavedTensors(modelWithBias(1)));
    await expect(parityOf(new Map(files).set(name, weights))).rejects.toThrow(refusal(name, /differs/));
  });

  test('is refused when the labels that scikit-learn would read are others', async () => {
    const name = 'label_encoder_elias01_v2.pkl';
    const other = new Map(files).set(name, writeLabelEncoderPickle(['nein', 'ja', 'Äpfel']));
    await expect(parityOf(other)).rejects.toThrow(refusal(name, /another order/));
  });

  test.each(
    [...files.keys()].filter((path) => /\.(onnx|h5|tflite|pkl|safetensors)$|model\.json$/.test(path)),
  )('is refused when %s cannot be read', async (file) => {
    const other = new Map(files).set(file, new TextEncoder().encode('{}'));
    await expect(parityOf(other)).rejects.toThrow(refusal(file, /cannot be read/));
  });
});
