import '@tensorflow/tfjs-backend-cpu';
import * as core from '@tensorflow/tfjs-core';
import * as layersApi from '@tensorflow/tfjs-layers';
import { beforeAll, describe, expect, test } from 'vitest';
import { CancelledError } from '../../../data/errors.ts';
import { createRandom } from '../../random.ts';
import { architectureSchema } from '../architecture.ts';
import { fitNetwork } from '../fit.ts';
import { predictProbabilities } from '../infer.ts';
import type { FitOptions } from '../options.ts';
import { relativeError } from '../oracles/compare.ts';
import { fitWithTensorflow } from './fit.ts';
import type { TensorFlow } from './model.ts';

const tf = { ...core, ...layersApi } as unknown as TensorFlow;
beforeAll(() => core.setBackend('cpu'));

const architecture = architectureSchema.parse({
  input_shape: [6, 4],
  layers: [
    { name: 'line', inputs: ['input'], type: 'conv1d', filters: 8, kernel_size: 3, activation: 'relu' },
    { name: 'last', inputs: ['line'], type: 'lstm', units: 5 },
    { name: 'classes', inputs: ['last'], type: 'dense', units: 3, activation: 'softmax' },
  ],
});

function rows(count: number, seed: number) {
  const random = createRandom(seed);
  const targets = Uint16Array.from({ length: count }, (_, i) => i % 3);
  const inputs = Float32Array.from({ length: count * 24 }, (_, i) => {
    return random.normal() + (i % 4 === targets[Math.floor(i / 24)] ? 2 : 0);
  });
  return { inputs, targets, rows: count, columns: 24 };
}

const [data, validation] = [rows(50, 1), rows(20, 2)];
const base = { seed: 3, batchSize: 16, maxEpochs: 6, learningRate: 0.01 };
const earlier = fitNetwork(architecture, rows(30, 5), null, { ...base, seed: 9 }).network;

describe('the same training on TensorFlow.js and on the own engine', () => {
  // One engine checks the other: optimiser, clipping, decay, smoothing, weights, schedule, order, early stopping.
  test.each<[string, Partial<FitOptions>]>([
    ['AdamW', { weightDecay: 0.01 }],
    ['Adam with an L2 term', { optimizer: 'adam', weightDecay: 0.01 }],
    ['gradient descent with momentum', { optimizer: 'sgd' }],
    ['clipping', { clipNorm: 0.1 }],
    ['label smoothing and class weights', { labelSmoothing: 0.1, classWeights: [1, 2, 0.5] }],
    ['warm-up and cosine schedule', { schedule: 'cosine', warmupEpochs: 1 }],
    ['from the parameters of an earlier network', { start: earlier.parameters }],
  ])('%s', (_name, extra) => {
    const options = { ...base, ...extra };
    const ours = fitNetwork(architecture, data, validation, options);
    const theirs = fitWithTensorflow(tf, architecture, data, validation, options);
    expect(theirs.bestEpoch).toBe(ours.bestEpoch);
    for (const [i, record] of ours.history.entries()) {
      expect(theirs.history[i]?.loss).toBeCloseTo(record.loss, 3);
      expect(theirs.history[i]?.val_loss).toBeCloseTo(record.val_loss ?? Number.NaN, 3);
      expect(theirs.history[i]?.accuracy).toBe(record.accuracy);
    }
    const probabilities = [ours, theirs].map(({ network }) =>
      predictProbabilities(network, validation.inputs, 20),
    );
    expect(relativeError(probabilities[1] ?? [], probabilities[0] ?? [])).toBeLessThan(1e-2);
  });

  test('refuses to begin from parameters of another network', () => {
    const options = { ...base, start: new Map([...earlier.parameters].slice(1)) };
    const refusal = expect.objectContaining({ code: 'START_MISMATCH' });
    expect(() => fitWithTensorflow(tf, architecture, data, null, options)).toThrow(refusal);
  });

  test('stops before the next batch when cancelled, and leaves no tensor behind', () => {
    const before = core.memory().numTensors;
    const hooks = { isCancelled: () => true };
    expect(() => fitWithTensorflow(tf, architecture, data, null, base, hooks)).toThrow(CancelledError);
    expect(core.memory().numTensors).toBe(before);
  });
});
