import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeOnnx } from '../artifacts/onnx/model.ts';
import { maskedCase, networkCase } from '../artifacts/testing/arbitrary_network.ts';
import { modelOfNetwork } from '../artifacts/testing/model_of_network.ts';
import { networkWith } from '../artifacts/testing/network_with.ts';
import { referenceProbabilities } from '../artifacts/testing/reference_inference.ts';
import { writeTfjs } from '../artifacts/tfjs/model.ts';
import { predictProbabilities } from '../engine/infer.ts';
import { openOnnx } from './onnx.ts';
import { type Export, expectParity, largestDifference } from './testing/expect_parity.ts';
import { openTfjs } from './tfjs.ts';

const viaOnnx: Export = (network, labels) =>
  openOnnx(writeOnnx(modelOfNetwork(network, labels), { labels: JSON.stringify(labels) }));

const viaTfjs: Export = (network, labels) => {
  const { model, weights } = writeTfjs(network, { labels }, 'weights.bin');
  return openTfjs(model, weights);
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe.each([
  ['an ONNX model in onnxruntime-web', viaOnnx],
  ['a layers model in TensorFlow.js', viaTfjs],
])('%s', (_name, open) => {
  test('gives the probabilities of any network, for any number of rows, without a word', async () => {
    const consoleMethods = (['log', 'info', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name));
    await expectParity(open, networkCase, 150);
    for (const method of consoleMethods) expect(method).not.toHaveBeenCalled();
  });
});

test('the app itself gives these probabilities', () => {
  fc.assert(
    fc.property(
      fc.oneof(networkCase, maskedCase.pooled, maskedCase.recurrent),
      ({ network, inputs, rows }) => {
        const ours = predictProbabilities(network, inputs, rows);
        const expected = referenceProbabilities(network, inputs, rows);
        for (const [i, value] of expected.entries()) expect(ours[i]).toBeCloseTo(value, 4);
      },
    ),
    { numRuns: 150 },
  );
});

const bent = networkWith([
  { name: 'bend', inputs: ['input'], type: 'activation', activation: 'gelu' },
  { name: 'last', inputs: ['bend'], type: 'flatten' },
]);
const masking = { name: 'mask', inputs: ['input'], type: 'masking' };
const maskedPooling = networkWith([
  masking,
  { name: 'last', inputs: ['mask'], type: 'global_max_pooling1d' },
]);
const maskedSkip = networkWith([
  masking,
  { name: 'sum', inputs: ['mask', 'mask'], type: 'add' },
  { name: 'last', inputs: ['sum'], type: 'lstm', units: 2 },
]);

test.each([
  ['ONNX', viaOnnx],
  ['TensorFlow.js', viaTfjs],
])('a recurrence passes padding by, wherever it stands: %s', (_format, open) =>
  expectParity(open, maskedCase.recurrent, 60),
);

describe('what only one of the formats can say', () => {
  test('global pooling that passes padding by: ONNX', () => expectParity(viaOnnx, maskedCase.pooled, 30));

  test('gelu: ONNX', async () => {
    const inputs = Float32Array.of(-3, -1, -0.1, 0.2, 1, 4);
    const example = { network: bent, inputs, rows: 1 };
    expect(await largestDifference(await viaOnnx(bent, ['a', 'b']), example)).toBeLessThan(1e-5);
  });

  test.each([
    ['bend', bent],
    ['last', maskedPooling],
    ['sum', maskedSkip],
  ])('is refused by name rather than written wrongly for TensorFlow.js: %s', (name, network) => {
    expect(() => writeTfjs(network, {}, 'weights.bin')).toThrow(
      expect.objectContaining({ code: 'UNSUPPORTED_LAYER', details: expect.objectContaining({ name }) }),
    );
  });
});

describe('a damaged export', () => {
  test('is refused by onnxruntime-web when it is cut off', async () => {
    const model = writeOnnx(modelOfNetwork(bent, ['a', 'b']), { labels: '["a", "b"]' });
    await expect(openOnnx(model.subarray(0, model.length - 30))).rejects.toThrow();
  });

  test('is refused by TensorFlow.js when numbers are missing', async () => {
    const network = networkWith([{ name: 'last', inputs: ['input'], type: 'lstm', units: 2 }]);
    const { model, weights } = writeTfjs(network, { labels: ['a', 'b'] }, 'weights.bin');
    await expect(openTfjs(model, weights.subarray(4))).rejects.toThrow();
  });
});
