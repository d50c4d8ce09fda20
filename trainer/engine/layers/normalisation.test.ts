import { expect, test } from 'vitest';
import { createRandom } from '../../random.ts';
import { architectureSchema } from '../architecture.ts';
import { fitNetwork } from '../fit.ts';
import { predictProbabilities } from '../infer.ts';

const architecture = architectureSchema.parse({
  input_shape: [3],
  layers: [
    { name: 'norm', inputs: ['input'], type: 'batch_normalization', momentum: 0.8 },
    { name: 'classes', inputs: ['norm'], type: 'dense', units: 2, activation: 'softmax' },
  ],
});

const random = createRandom(1);
const inputs = Float32Array.from({ length: 24 * 3 }, (_, i) => 5 + (i % 3) * 2 + random.normal());
const data = { inputs, targets: Uint16Array.from({ length: 24 }, (_, i) => i % 2), rows: 24, columns: 3 };

test('moving averages follow the statistics of the batches, and inference uses them', () => {
  const options = { seed: 1, batchSize: 24, maxEpochs: 30, learningRate: 1e-12 };
  const { network } = fitNetwork(architecture, data, null, options);
  const column = (c: number) => inputs.filter((_, i) => i % 3 === c);
  for (let c = 0; c < 3; c++) {
    const mean = column(c).reduce((sum, x) => sum + x, 0) / 24;
    const variance = column(c).reduce((sum, x) => sum + (x - mean) ** 2, 0) / 24;
    // Every epoch is the same batch: m = μ (1 - 0.8^30), and the same from 1 for the variance.
    const rest = 0.8 ** 30;
    expect(network.parameters.get('norm/moving_mean')?.values[c]).toBeCloseTo(mean * (1 - rest), 4);
    const expected = variance * (1 - rest) + rest;
    expect(network.parameters.get('norm/moving_variance')?.values[c]).toBeCloseTo(expected, 4);
  }
  const single = predictProbabilities(network, inputs.subarray(0, 3), 1);
  expect(single).toEqual(predictProbabilities(network, inputs, 24).subarray(0, 2));
});
