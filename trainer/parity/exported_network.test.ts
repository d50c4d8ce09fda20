import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeOnnx } from '../artifacts/onnx.ts';
import { type NetworkCase, networkCase } from '../artifacts/testing/arbitrary_network.ts';
import { referenceProbabilities } from '../artifacts/testing/reference_inference.ts';
import { writeTfjs } from '../artifacts/tfjs.ts';
import type { Network } from '../engine/architecture.ts';
import type { ExportedNetwork } from './exported_network.ts';
import { openOnnx } from './onnx.ts';
import { openTfjs } from './tfjs.ts';

type Export = (network: Network, labels: string[]) => Promise<ExportedNetwork>;

const viaOnnx: Export = (network, labels) => openOnnx(writeOnnx(network, { labels: JSON.stringify(labels) }));

const viaTfjs: Export = (network, labels) => {
  const { model, weights } = writeTfjs(network, { labels }, 'weights.bin');
  return openTfjs(model, weights);
};

/** The largest difference to the textbook's probabilities over a batch. */
async function largestDifference(exported: ExportedNetwork, { network, rows }: NetworkCase): Promise<number> {
  const expected = rows.flatMap((row) => referenceProbabilities(network, row));
  const actual = await exported.predict(Float32Array.from(rows.flatMap((row) => [...row])), rows.length);
  expect(actual).toHaveLength(expected.length);
  return Math.max(...expected.map((value, i) => Math.abs(value - (actual[i] ?? Number.NaN))));
}

function labelsFor({ network }: NetworkCase): string[] {
  const output = network.architecture.layers.at(-1);
  const classes = output?.type === 'dense' ? output.units : 0;
  return Array.from({ length: classes }, (_, i) => `Wort "${i}" 😀`);
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each([
  ['an ONNX model in onnxruntime-web', viaOnnx],
  ['a layers model in TensorFlow.js', viaTfjs],
])('%s', (_name, open) => {
  test('gives the probabilities of any perceptron, for any number of rows, without a word', async () => {
    const consoleMethods = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    await fc.assert(
      fc.asyncProperty(networkCase, async (example) => {
        const exported = await open(example.network, labelsFor(example));
        const difference = await largestDifference(exported, example);
        await exported.close();
        expect(difference).toBeLessThan(1e-5);
        expect(exported.labels).toEqual(labelsFor(example));
      }),
      { numRuns: 50 },
    );
    for (const method of consoleMethods) expect(method).not.toHaveBeenCalled();
  });
});

describe.each(fc.sample(networkCase, { numRuns: 1, seed: 7 }))('a damaged export', (example) => {
  test('is refused by onnxruntime-web when it is cut off', async () => {
    const model = writeOnnx(example.network, { labels: '["a", "b"]' });
    await expect(openOnnx(model.subarray(0, model.length - 30))).rejects.toThrow();
  });

  test('is refused by TensorFlow.js when numbers are missing', async () => {
    const { model, weights } = writeTfjs(example.network, { labels: ['a', 'b'] }, 'weights.bin');
    await expect(openTfjs(model, weights.subarray(4))).rejects.toThrow();
  });
});

describe('a kind of layer that the exports cannot write', () => {
  const network: Network = {
    architecture: { input_shape: [2, 3], layers: [{ name: 'flat', type: 'flatten', inputs: ['input'] }] },
    parameters: new Map(),
  };

  test.each([
    ['ONNX', () => writeOnnx(network, {})],
    ['TensorFlow.js', () => writeTfjs(network, {}, 'weights.bin')],
  ])('is refused by name rather than left out: %s', (_format, write) => {
    const refused = expect.objectContaining({
      code: 'UNSUPPORTED_LAYER',
      details: { name: 'flat', type: 'flatten' },
    });
    expect(write).toThrow(refused);
  });
});
