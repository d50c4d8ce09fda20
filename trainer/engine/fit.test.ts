import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { CancelledError } from '../../data/errors.ts';
import { createRandom } from '../random.ts';
import type { Architecture, Layer, Network } from './architecture.ts';
import type { LabelledRows } from './data.ts';
import { FitError } from './errors.ts';
import { fitNetwork } from './fit.ts';
import { predictProbabilities } from './infer.ts';

const architecture: Architecture = {
  input_shape: [7],
  layers: [
    { name: 'hidden', inputs: ['input'], type: 'dense', units: 13, activation: 'relu' },
    { name: 'dropout', inputs: ['hidden'], type: 'dropout', rate: 0.2 },
    { name: 'classes', inputs: ['dropout'], type: 'dense', units: 3, activation: 'softmax' },
  ],
};

/** Three clusters that a small network can tell apart. */
function clusters(rows: number, seed: number): LabelledRows {
  const random = createRandom(seed);
  const targets = Uint16Array.from({ length: rows }, (_, i) => i % 3);
  const inputs = Float32Array.from({ length: rows * 7 }, (_, i) => {
    const own = i % 7 === targets[Math.floor(i / 7)];
    return random.normal() + (own ? 3 : 0);
  });
  return { inputs, targets, rows, columns: 7 };
}

function digest(network: Network): string {
  const hash = createHash('sha256');
  for (const { values } of network.parameters.values()) hash.update(values);
  return hash.digest('hex');
}

const train = clusters(101, 1);
const validation = clusters(31, 2);
const options = { seed: 1, batchSize: 16, maxEpochs: 30, learningRate: 0.01 };

describe('training', () => {
  test('learns what can be learned', () => {
    const { network, history } = fitNetwork(architecture, train, validation, options);
    const probabilities = predictProbabilities(network, validation.inputs, validation.rows);
    const hits = validation.targets.filter((target, i) => {
      const row = [...probabilities.subarray(i * 3, i * 3 + 3)];
      return row.indexOf(Math.max(...row)) === target;
    });
    expect(hits.length / validation.rows).toBeGreaterThan(0.9);
    expect(history.at(-1)?.loss).toBeLessThan((history[0]?.loss ?? 0) / 2);
  });

  test('gives the same bytes for the same seed, the first time and the second', () => {
    const first = digest(fitNetwork(architecture, train, validation, options).network);
    fitNetwork(architecture, clusters(50, 9), null, { ...options, seed: 5 });
    expect(digest(fitNetwork(architecture, train, validation, options).network)).toBe(first);
  });

  test('gives other bytes for another seed', () => {
    const [one, two] = [1, 2].map((seed) =>
      digest(fitNetwork(architecture, train, null, { ...options, seed }).network),
    );
    expect(one).not.toBe(two);
  });

  test('keeps the weights of the epoch with the lowest validation loss', () => {
    const { history, bestEpoch } = fitNetwork(architecture, train, validation, {
      ...options,
      ...{ learningRate: 0.1, maxEpochs: 200, patience: 5 },
    });
    const losses = history.map(({ val_loss }) => val_loss ?? Infinity);
    expect(bestEpoch).toBe(losses.indexOf(Math.min(...losses)) + 1);
    expect(history).toHaveLength(bestEpoch + 5);
  });

  test('keeps no epoch that comes before the least, and gives up only after it', () => {
    const { history, bestEpoch } = fitNetwork(architecture, train, validation, {
      ...options,
      ...{ learningRate: 0.1, maxEpochs: 200, patience: 5, leastEpochs: 40 },
    });
    const losses = history.map(({ val_loss }) => val_loss ?? Infinity).slice(39);
    expect(bestEpoch).toBe(losses.indexOf(Math.min(...losses)) + 40);
    expect(history).toHaveLength(bestEpoch + 5);
  });

  test('keeps the last epoch when the least comes after it', () => {
    const few = { ...options, maxEpochs: 3, leastEpochs: 10 };
    expect(fitNetwork(architecture, train, validation, few).bestEpoch).toBe(3);
  });

  test('stops before the next batch when cancelled', () => {
    let asked = 0;
    const isCancelled = () => ++asked > 3;
    expect(() => fitNetwork(architecture, train, null, options, { isCancelled })).toThrow(CancelledError);
    expect(asked).toBe(4);
  });

  test.each([1, 2, 3, 5])('works on %i rows', (rows) => {
    const { network } = fitNetwork(architecture, clusters(rows, 3), null, { ...options, maxEpochs: 2 });
    const probabilities = predictProbabilities(network, train.inputs, train.rows);
    expect(probabilities.every((p) => p >= 0 && p <= 1)).toBe(true);
  });

  test('refuses data that do not fit, each with its own code', () => {
    const codeOf = (data: LabelledRows) => {
      try {
        fitNetwork(architecture, data, null, options);
      } catch (error) {
        return error instanceof FitError ? error.code : error;
      }
      return 'accepted';
    };
    expect(codeOf({ ...train, rows: 0 })).toBe('NO_ROWS');
    expect(codeOf({ ...train, columns: 6 })).toBe('INPUT_SIZE');
    expect(codeOf({ ...train, targets: train.targets.map(() => 3) })).toBe('UNKNOWN_CLASS');
    expect(codeOf({ ...train, inputs: train.inputs.map(() => Number.NaN) })).toBe('NOT_FINITE');
  });

  test('learns several answers at once with binary cross-entropy', () => {
    const { network, history } = fitNetwork(withLast('sigmoid'), answers(train), answers(validation), {
      ...options,
      loss: 'binary_cross_entropy',
    });
    const probabilities = predictProbabilities(network, validation.inputs, validation.rows);
    const right = probabilities.filter((p, i) => p > 0.5 === (answers(validation).targets[i] === 1));
    expect(right.length / probabilities.length).toBeGreaterThan(0.9);
    expect(history.at(-1)?.val_accuracy).toBeGreaterThan(0.9);
  });

  test('learns numbers with squared error', () => {
    const { history } = fitNetwork(withLast('linear'), answers(train), answers(validation), {
      ...options,
      loss: 'mean_squared_error',
    });
    // Always answering with the mean of 0, 0 and 1 would leave 2 / 9.
    expect(history.at(-1)?.val_loss).toBeLessThan(0.1);
  });

  test('refuses a last layer that does not belong to the loss', () => {
    expect(() => fitNetwork(withLast('linear'), train, null, options)).toThrow(FitError);
    expect(() => fitNetwork(architecture, train, null, { ...options, loss: 'mean_squared_error' })).toThrow(
      FitError,
    );
  });

  test('tells how far each epoch is', () => {
    const done: [number, number][] = [];
    const onBatch = (epoch: number, part: number) => done.push([epoch, part]);
    fitNetwork(architecture, train, null, { ...options, batchSize: 50, maxEpochs: 2 }, { onBatch });
    expect(done).toEqual([1, 2].flatMap((epoch) => [50, 100, 101].map((rows) => [epoch, rows / 101])));
  });
});

/** The network with another activation at its end. */
function withLast(activation: 'sigmoid' | 'linear'): Architecture {
  const [hidden, dropout] = architecture.layers;
  if (!hidden || !dropout) throw new Error('The test network has two layers before its last.');
  const last: Layer = { name: 'answers', inputs: ['dropout'], type: 'dense', units: 3, activation };
  return { input_shape: [7], layers: [hidden, dropout, last] };
}

/** One number a class: 1 for the row's own, 0 for the others. */
function answers(data: LabelledRows): LabelledRows {
  const targets = Float32Array.from({ length: data.rows * 3 }, (_, i) => {
    return data.targets[Math.floor(i / 3)] === i % 3 ? 1 : 0;
  });
  return { ...data, targets };
}
