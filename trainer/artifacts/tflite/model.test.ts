import { describe, expect, test } from 'vitest';
import { withUnknown } from '../../evaluation/rejection.ts';
import type { ForestClassifier } from '../../models/classifier.ts';
import { predictInputs } from '../../models/predict.ts';
import { readTfliteFile } from '../../parity/tflite/model_file.ts';
import { runGraph } from '../../parity/tflite/run.ts';
import { openTflite } from '../../parity/tflite.ts';
import { createRandom } from '../../random.ts';
import type { TrainedModel } from '../../training.ts';
import { exampleEnsemble, exampleModel } from '../testing/example_model.ts';
import { TFLITE_OUTPUT_WITH_UNKNOWN, writeTflite } from './model.ts';

const ROWS = 200;
const CLASSES = exampleEnsemble.labels.length;

const random = createRandom(1);
const inputs = exampleEnsemble.inputs.map(({ scaler }) =>
  Float32Array.from({ length: ROWS * scaler.mean.length }, () => random.normal()),
);

function largestDifference(actual: Float32Array, expected: Float32Array): number {
  expect(actual).toHaveLength(expected.length);
  return Math.max(...actual.map((value, i) => Math.abs(value - (expected[i] ?? Number.NaN))));
}

const labelled = (model: TrainedModel) => writeTflite(model, { labels: JSON.stringify(model.labels) });

/** Runs the model by its reader, which shares no code with the writer. */
async function run(model: TrainedModel): Promise<Float32Array> {
  const network = await openTflite(labelled(model));
  const named = new Map(model.inputs.map(({ name }, i) => [name, inputs[i] ?? new Float32Array()]));
  return network.predict(named, ROWS);
}

async function expectWhatTheAppSays(model: TrainedModel): Promise<void> {
  expect(largestDifference(await run(model), predictInputs(model, inputs, ROWS))).toBeLessThan(1e-5);
}

describe('a file says what the app says', () => {
  test('of a vote of a network, a kernel and a forest, calibrated class by class', () =>
    expectWhatTheAppSays(exampleEnsemble));

  test.each(exampleEnsemble.members)('of $algorithm alone', (member) =>
    expectWhatTheAppSays({ ...exampleModel, members: [{ ...member, input: 0, weight: 1 }] }),
  );

  test('of trees of many depths', () => {
    const member = {
      algorithm: 'forest',
      input: 0,
      classifier: grownForest(),
      temperature: 1,
      weight: 1,
    } as const;
    return expectWhatTheAppSays({ ...exampleModel, members: [member] });
  });

  test('of trees that ask nothing', () => {
    const nodes = { shape: [1, 4], values: Float32Array.of(-1, 0, 0, 0) };
    const leaves = { shape: [1, CLASSES], values: Float32Array.of(0.5, 0.3, 0.2) };
    const roots = { shape: [1], values: Float32Array.of(0) };
    const classifier: ForestClassifier = { kind: 'forest', nodes, leaves, roots };
    const member = { algorithm: 'forest', input: 0, classifier, temperature: 1, weight: 1 } as const;
    return expectWhatTheAppSays({ ...exampleModel, members: [member] });
  });
});

/** Trees grown at random, some of which end at once and some of which ask up to eight times. */
function grownForest(): ForestClassifier {
  const nodes: number[][] = [];
  const leaves: number[] = [];
  const grow = (depth: number): number => {
    const at = nodes.push([]) - 1;
    if (depth === 0 || random.uniform() < 0.2) {
      nodes[at] = [-1, 0, leaves.length / CLASSES, 0];
      leaves.push(...[0.6, 0.3, 0.1].map((share) => share * random.uniform()));
    } else {
      const [left, right] = [grow(depth - 1), grow(depth - 1)];
      nodes[at] = [random.integer(10), random.normal(), left, right];
    }
    return at;
  };
  const roots = Array.from({ length: 20 }, (_, tree) => grow(tree % 9));
  return {
    kind: 'forest',
    nodes: { shape: [nodes.length, 4], values: Float32Array.from(nodes.flat()) },
    leaves: { shape: [leaves.length / CLASSES, CLASSES], values: Float32Array.from(leaves) },
    roots: { shape: [roots.length], values: Float32Array.from(roots) },
  };
}

describe('an answer that should not be given', () => {
  const runUnknown = (model: TrainedModel) => {
    const features = new Map([['features', inputs[0] ?? new Float32Array()]]);
    return runGraph(readTfliteFile(labelled(model)), features, ROWS, TFLITE_OUTPUT_WITH_UNKNOWN);
  };

  test.each([
    ['is unknown', exampleModel.labels, new Set<number>()],
    ['is unknown too where nothing was said', ['ja', 'No action', 'Äpfel'], new Set([1])],
    ['is unknown where there is a single answer', ['ja', 'No action', 'no_action'], new Set([1, 2])],
  ])('%s', (_name, labels, silent) => {
    const { rejection } = exampleModel;
    if (!rejection) throw new Error('The example has a rule.');
    const probabilities = predictInputs(exampleModel, inputs, ROWS);
    const expected = withUnknown(rejection, probabilities, CLASSES, silent);
    expect(largestDifference(runUnknown({ ...exampleModel, labels }), expected)).toBeLessThan(1e-5);
  });

  test('is no output of a model without a rule', () => {
    const { outputs } = readTfliteFile(labelled({ ...exampleModel, rejection: null }));
    expect([...outputs.keys()]).toEqual(['probabilities']);
  });
});

test('inputs and outputs have names, and what is said of the model lies beside them', () => {
  const metadata = { labels: JSON.stringify(exampleEnsemble.labels), model_version: 'gesture-elias01-v2' };
  const file = readTfliteFile(writeTflite(exampleEnsemble, metadata));
  expect([...file.inputs.keys()]).toEqual(['features_statistics', 'features_frames']);
  expect([...file.outputs.keys()]).toEqual(['probabilities', 'probabilities_with_unknown']);
  expect(Object.fromEntries(file.metadata)).toEqual(metadata);
  for (const [name, place] of [...file.inputs, ...file.outputs]) expect(file.tensors[place]?.name).toBe(name);
});

test('the same model gives the same bytes', () => {
  expect(labelled(exampleEnsemble)).toEqual(labelled(structuredClone(exampleEnsemble)));
});
