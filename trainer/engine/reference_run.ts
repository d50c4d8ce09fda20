import { createRandom } from '../random.ts';
import { sha256Hex } from '../sha256.ts';
import { type Architecture, architectureSchema, type Network } from './architecture.ts';
import { type FitHooks, fitNetwork } from './fit.ts';
import { product } from './shapes.ts';

/**
 * Two fixed trainings of 50 steps that meet every kernel that matters, and the SHA-256 of their weights: the
 * same in Node and in a browser, with any number of threads, on any processor. Tests compare the hashes.
 */
export function referenceRun(hooks: FitHooks = {}): string {
  return [sequences, images].map((architecture) => trainedHash(architecture, hooks)).join(' ');
}

function trainedHash(architecture: Architecture, hooks: FitHooks): string {
  const random = createRandom(20_261_121);
  const [rows, columns] = [160, product(architecture.input_shape)];
  const inputs = Float32Array.from({ length: rows * columns }, () => random.normal());
  const targets = Uint16Array.from({ length: rows }, () => random.integer(5));
  const options = {
    seed: 7,
    batchSize: 32,
    maxEpochs: 10,
    learningRate: 2e-3,
    clipNorm: 5,
    weightDecay: 1e-4,
  };
  const data = { inputs, targets, rows, columns };
  return weightsSha256(fitNetwork(architecture, data, null, options, hooks).network);
}

/** Of all parameters as little-endian float32, in the order of their names. */
export function weightsSha256({ parameters }: Network): string {
  const names = [...parameters.keys()].sort();
  const bytes = names.flatMap((name) => Array.from(littleEndian(parameters.get(name)?.values ?? [])));
  return sha256Hex(Uint8Array.from(bytes));
}

function littleEndian(values: ArrayLike<number>): Uint8Array {
  const view = new DataView(new ArrayBuffer(values.length * 4));
  for (let i = 0; i < values.length; i++) view.setFloat32(i * 4, values[i] ?? 0, true);
  return new Uint8Array(view.buffer);
}

const layer = (name: string, inputs: string[], type: string, fields: object = {}) => ({
  name,
  inputs,
  type,
  ...fields,
});
const same = { padding: 'same', activation: 'relu' };

const sequences: Architecture = architectureSchema.parse({
  input_shape: [24, 20],
  layers: [
    layer('five', ['input'], 'conv1d', { filters: 24, kernel_size: 5, activation: 'relu' }),
    layer('normal', ['five'], 'batch_normalization', { momentum: 0.9 }),
    layer('pool', ['normal'], 'max_pooling1d', { pool_size: 2, strides: 2 }),
    layer('three', ['pool'], 'conv1d', { filters: 24, kernel_size: 3, ...same }),
    layer('drop', ['three'], 'spatial_dropout', { rate: 0.1 }),
    layer('skip', ['drop', 'pool'], 'add'),
    layer('even', ['skip'], 'layer_normalization'),
    layer('long', ['even'], 'lstm', { units: 10, bidirectional: true }),
    layer('short', ['even'], 'gru', { units: 7 }),
    layer('mean', ['even'], 'global_average_pooling1d'),
    layer('all', ['long', 'short', 'mean'], 'concatenate'),
    layer('hidden', ['all'], 'dense', { units: 21, activation: 'tanh' }),
    layer('curve', ['hidden'], 'activation', { activation: 'gelu' }),
    layer('mask', ['curve'], 'dropout', { rate: 0.3 }),
    layer('classes', ['mask'], 'dense', { units: 5, activation: 'softmax' }),
  ],
});

const images: Architecture = architectureSchema.parse({
  input_shape: [14, 11, 1],
  layers: [
    layer('first', ['input'], 'conv2d', { filters: 12, kernel_size: [3, 3], ...same }),
    layer('pool', ['first'], 'max_pooling2d', { pool_size: [2, 2], strides: [2, 2] }),
    layer('second', ['pool'], 'conv2d', { filters: 20, kernel_size: [3, 3], ...same }),
    layer('depth', ['second'], 'depthwise_conv2d', { kernel_size: [3, 3], padding: 'same' }),
    layer('third', ['depth'], 'conv2d', { filters: 12, kernel_size: [2, 3], strides: [2, 1], ...same }),
    layer('mean', ['third'], 'average_pooling2d', { pool_size: [2, 2], strides: [2, 2] }),
    layer('flat', ['mean'], 'flatten'),
    layer('classes', ['flat'], 'dense', { units: 5, activation: 'softmax' }),
  ],
});
