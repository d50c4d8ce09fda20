import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskedCase, type NetworkCase, networkCase } from '../artifacts/testing/arbitrary_network.ts';
import { exampleModel } from '../artifacts/testing/example_model.ts';
import { modelOfNetwork } from '../artifacts/testing/model_of_network.ts';
import { referenceProbabilities } from '../artifacts/testing/reference_inference.ts';
import { modelFile } from '../artifacts/tflite/file.ts';
import { GraphWriter } from '../artifacts/tflite/graph.ts';
import { writeTflite } from '../artifacts/tflite/model.ts';
import { architectureSchema, type Network } from '../engine/architecture.ts';
import { inferShapes, product } from '../engine/shapes.ts';
import { createRandom } from '../random.ts';
import { openTflite } from './tflite.ts';

function labelsFor({ architecture }: Network): string[] {
  const output = architecture.layers.at(-1);
  const classes = output?.type === 'dense' ? output.units : 0;
  return Array.from({ length: classes }, (_, i) => `Wort "${i}" 😀`);
}

async function expectTextbook({ network, inputs, rows }: NetworkCase): Promise<void> {
  const labels = labelsFor(network);
  const file = writeTflite(modelOfNetwork(network, labels), { labels: JSON.stringify(labels) });
  const exported = await openTflite(file);
  const said = await exported.predict(new Map([['features', inputs]]), rows);
  const expected = referenceProbabilities(network, inputs, rows);
  expect(said).toHaveLength(expected.length);
  const differences = expected.map((value, i) => Math.abs(value - (said[i] ?? Number.NaN)));
  expect(Math.max(...differences)).toBeLessThan(1e-5);
  expect(exported.labels).toEqual(labels);
}

describe('a TensorFlow Lite model says what the textbook says, for any number of rows', () => {
  test.each([
    ['any network', networkCase, 150],
    ['a recurrence that passes padding by, wherever it stands', maskedCase.recurrent, 60],
    ['global pooling that passes padding by', maskedCase.pooled, 30],
  ] as const)('%s', (_name, cases, numRuns) =>
    fc.assert(fc.asyncProperty(cases, expectTextbook), { numRuns }),
  );

  test.each([
    ['gelu', [{ type: 'activation', activation: 'gelu' }]],
    ['padding that is marked by another number', [{ type: 'masking', mask_value: -1 }]],
    ['states of masked frames that are joined and summed', [{ type: 'masking' }, { type: 'add' }]],
  ])('%s', async (_name, layers) => {
    const network = networkWith(layers);
    const inputs = Float32Array.of(-1, -1, 0.5, -3, 0, 0, -1, 4, 0, 0, -1, -1);
    await expectTextbook({ network, inputs, rows: 2 });
  });
});

/** Layers that keep frames, a recurrence over them and a head. */
function networkWith(layers: readonly { type: string }[]): Network {
  const named = layers.map((layer, i) => {
    const from = i === 0 ? 'input' : `layer_${i - 1}`;
    return { ...layer, name: `layer_${i}`, inputs: layer.type === 'add' ? [from, from] : [from] };
  });
  const read = [`layer_${layers.length - 1}`];
  const recurrence = { type: 'gru', name: 'states', inputs: read, units: 3, bidirectional: true };
  const head = { type: 'dense', name: 'head', inputs: ['states'], units: 2, activation: 'softmax' };
  const architecture = architectureSchema.parse({
    input_shape: [3, 2],
    layers: [...named, recurrence, head],
  });
  const random = createRandom(1);
  const specs = inferShapes(architecture).nodes.flatMap(({ parameters }) => parameters);
  const tensorOf = (shape: readonly number[]) => ({
    shape,
    values: Float32Array.from({ length: product(shape) }, () => random.normal()),
  });
  return { architecture, parameters: new Map(specs.map(({ name, shape }) => [name, tensorOf(shape)])) };
}

test('a file is read as the disk gives it, in the midst of other bytes', async () => {
  const file = writeTflite(exampleModel, { labels: JSON.stringify(exampleModel.labels) });
  const inputs = new Map([['statistics', Float32Array.from({ length: 10 }, (_, i) => i / 10)]]);
  const [fromDisk, alone] = await Promise.all([openTflite(Buffer.from(file)), openTflite(file)]);
  expect(await fromDisk.predict(inputs, 1)).toEqual(await alone.predict(inputs, 1));
});

describe('a damaged file', () => {
  const file = writeTflite(exampleModel, { labels: JSON.stringify(exampleModel.labels) });

  test('is refused wherever it is cut off', () =>
    fc.assert(
      fc.asyncProperty(fc.nat({ max: file.length - 1 }), async (length) => {
        await expect(openTflite(file.subarray(0, length))).rejects.toThrow();
      }),
    ));

  test('is refused when it is no TensorFlow Lite file at all', async () => {
    const other = file.slice();
    other.set(new TextEncoder().encode('ABCD'), 4);
    await expect(openTflite(other)).rejects.toThrow('TFL3');
  });

  test('is refused when it says other shapes than its operators give', async () => {
    const graph = new GraphWriter();
    const value = graph.input('features', [1, 3]);
    const wrong = graph.node('probabilities', 'RELU', [value], [1, 4]);
    const ports = {
      inputs: [{ name: 'features', value }],
      outputs: [{ name: 'probabilities', value: wrong }],
    };
    const network = await openTflite(modelFile(graph, ports, { labels: '["a"]' }));
    await expect(network.predict(new Map([['features', new Float32Array(6)]]), 2)).rejects.toThrow('[1,4]');
  });
});
