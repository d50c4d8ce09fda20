import '@tensorflow/tfjs-backend-cpu';
import * as core from '@tensorflow/tfjs-core';
import * as layersApi from '@tensorflow/tfjs-layers';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { architectureSchema } from './architecture.ts';
import { relativeError } from './oracles/compare.ts';
import { drawNetwork } from './oracles/draw.ts';
import { runEngine } from './oracles/engine.ts';
import { buildModel, type TensorFlow, weightNames, writeWeights } from './tensorflow/model.ts';

const tf = { ...core, ...layersApi } as unknown as TensorFlow;

beforeAll(() => core.setBackend('cpu'));

/** Outputs, input gradient and gradients of the weights, ours beside TensorFlow.js's. */
function expectAgreement(
  input_shape: number[],
  layers: unknown[],
  rows: number,
  seed: number,
  pad = false,
): void {
  const architecture = architectureSchema.parse({ input_shape, layers });
  const { inputs, direction, parameters } = drawNetwork(architecture, rows, createRandom(seed), pad);
  const engine = runEngine(architecture, parameters, inputs, rows, direction);
  core.tidy(() => {
    const model = buildModel(tf, architecture);
    const tensors = [...parameters].map(([name, values]) => [name, { shape: [], values }] as const);
    writeWeights(tf, model, architecture, new Map(tensors));
    const x = core.tensor(inputs, [rows, ...input_shape]);
    const output = () => model.apply(x, { training: true }) as core.Tensor;
    const loss = () =>
      core.sum(core.mul(core.reshape(output(), [-1]), core.tensor1d(direction))) as core.Scalar;
    expect(relativeError(engine.output, output().dataSync())).toBeLessThan(1e-4);
    const { grads } = core.variableGrads(loss);
    for (const [layer, names] of weightNames(architecture)) {
      names.forEach((name, i) => {
        if (name.includes('moving_')) return;
        const weight = model.getLayer(layer).weights[i] as unknown as { val: core.Variable };
        const expected = grads[weight.val.name]?.dataSync() ?? [];
        expect(relativeError(engine.gradients.get(name) ?? [], expected), name).toBeLessThan(1e-4);
      });
    }
    model.dispose();
  });
}

const small = (max: number) => fc.integer({ min: 1, max });
const pair = (max: number) => fc.tuple(small(max), small(max));
const rows = small(5);
const seed = fc.nat();
const activation = fc.constantFrom('linear', 'relu', 'sigmoid', 'tanh');
const padding = fc.constantFrom('valid', 'same');
const layer = (type: string, fields: object = {}, inputs = ['input']) => ({
  name: type,
  inputs,
  type,
  ...fields,
});
const last = (inputs: string) => ({
  name: 'last',
  inputs: [inputs],
  type: 'dense',
  units: 3,
  activation: 'linear',
});

function check(name: string, property: fc.IRawProperty<unknown>, numRuns = 12): void {
  test(name, () => fc.assert(property, { numRuns }));
}

describe('outputs and gradients agree with TensorFlow.js within 1e-4', () => {
  check(
    'dense',
    fc.property(rows, small(40), small(40), activation, seed, (rows, inputs, units, activation, seed) => {
      expectAgreement([inputs], [layer('dense', { units, activation }), last('dense')], rows, seed);
    }),
  );
  const convolution = fc.record({
    filters: small(18),
    kernel_size: small(5),
    strides: small(3),
    padding,
    activation,
  });
  check(
    'conv1d',
    fc.property(
      rows,
      fc.integer({ min: 5, max: 20 }),
      small(18),
      convolution,
      seed,
      (rows, frames, channels, fields, seed) => {
        expectAgreement(
          [frames, channels],
          [layer('conv1d', fields), layer('flatten', {}, ['conv1d'])],
          rows,
          seed,
        );
      },
    ),
  );
  // Multiples of four go by minimal filtering, others by direct products.
  const filters = fc.constantFrom(3, 8, 12, 16, 20);
  check(
    'conv1d with windows of 3 and 5, one after the other',
    fc.property(
      rows,
      fc.integer({ min: 9, max: 30 }),
      filters,
      filters,
      padding,
      seed,
      (rows, frames, filters, others, padding, seed) => {
        const fields = { padding, activation: 'relu' };
        const layers = [
          { ...layer('conv1d', { ...fields, kernel_size: 5, filters }), name: 'first' },
          { ...layer('conv1d', { ...fields, kernel_size: 3, filters: others }, ['first']), name: 'second' },
          { ...layer('conv1d', { padding: 'same', kernel_size: 5, filters: 8 }, ['second']), name: 'third' },
          layer('flatten', {}, ['third']),
        ];
        expectAgreement([frames, others + 1], layers, rows, seed);
      },
    ),
    20,
  );
  const image = fc.tuple(fc.integer({ min: 4, max: 13 }), fc.integer({ min: 4, max: 13 }), small(18));
  const convolution2d = fc.record({
    filters: small(18),
    kernel_size: pair(4),
    strides: pair(3),
    padding,
    activation,
  });
  check(
    'conv2d',
    fc.property(small(3), image, convolution2d, seed, (rows, shape, fields, seed) => {
      expectAgreement(shape, [layer('conv2d', fields), layer('flatten', {}, ['conv2d'])], rows, seed);
    }),
  );
  check(
    'conv2d with windows of 3 × 3, one after the other',
    fc.property(
      small(9),
      image,
      filters,
      filters,
      padding,
      seed,
      (rows, shape, filters, others, padding, seed) => {
        const fields = { padding, kernel_size: [3, 3], activation: 'relu' };
        const layers = [
          { ...layer('conv2d', { ...fields, filters }), name: 'first' },
          { ...layer('conv2d', { ...fields, filters: others, padding: 'same' }, ['first']), name: 'second' },
          { ...layer('conv2d', { ...fields, filters: 8, padding: 'same' }, ['second']), name: 'third' },
          layer('global_average_pooling2d', {}, ['third']),
        ];
        expectAgreement(shape, layers, rows, seed);
      },
    ),
    20,
  );
  const depthwise = fc.record({
    kernel_size: pair(4),
    strides: small(2).map((s) => [s, s]),
    padding,
    activation,
  });
  check(
    'depthwise conv2d',
    fc.property(small(3), image, depthwise, seed, (rows, shape, fields, seed) => {
      const layers = [layer('depthwise_conv2d', fields), layer('flatten', {}, ['depthwise_conv2d'])];
      expectAgreement(shape, layers, rows, seed);
    }),
  );
  const pool = fc.record({ pool_size: pair(4), strides: pair(4), padding });
  // With padding, TensorFlow.js 4.22 divides the gradient of a mean by whole windows, its output by what is in them.
  const whole = fc.record({ pool_size: pair(4), strides: pair(4), padding: fc.constant('valid') });
  for (const [type, fields] of [
    ['max_pooling2d', pool],
    ['average_pooling2d', whole],
  ] as const) {
    check(
      `${type} after a convolution`,
      fc.property(small(3), image, fields, seed, (rows, shape, fields, seed) => {
        const first = layer('conv2d', { filters: 3, kernel_size: [2, 2], padding: 'same' });
        expectAgreement(
          shape,
          [first, layer(type, fields, ['conv2d']), layer('flatten', {}, [type])],
          rows,
          seed,
        );
      }),
    );
  }
  const series = fc.tuple(fc.integer({ min: 4, max: 20 }), small(6));
  const pool1d = fc.record({ pool_size: small(4), strides: small(4), padding });
  const whole1d = fc.record({ pool_size: small(4), strides: small(4), padding: fc.constant('valid') });
  for (const [type, fields] of [
    ['max_pooling1d', pool1d],
    ['average_pooling1d', whole1d],
  ] as const) {
    check(
      `${type} after a convolution`,
      fc.property(small(3), series, fields, seed, (rows, shape, fields, seed) => {
        const first = layer('conv1d', { filters: 3, kernel_size: 2, padding: 'same' });
        const layers = [first, layer(type, fields, ['conv1d']), layer('flatten', {}, [type])];
        expectAgreement(shape, layers, rows, seed);
      }),
    );
  }
  for (const type of ['global_max_pooling1d', 'global_average_pooling1d']) {
    check(
      `${type} after a convolution`,
      fc.property(small(3), series, seed, (rows, shape, seed) => {
        const first = layer('conv1d', { filters: 5, kernel_size: 2, padding: 'same' });
        expectAgreement(shape, [first, layer(type, {}, ['conv1d']), last(type)], rows, seed);
      }),
    );
  }
  for (const type of ['global_max_pooling2d', 'global_average_pooling2d']) {
    check(
      `${type} after a convolution`,
      fc.property(small(3), image, seed, (rows, shape, seed) => {
        const first = layer('conv2d', { filters: 5, kernel_size: [2, 2], padding: 'same' });
        expectAgreement(shape, [first, layer(type, {}, ['conv2d']), last(type)], rows, seed);
      }),
    );
  }
  const recurrent = fc.record({
    units: small(9),
    return_sequences: fc.boolean(),
    bidirectional: fc.boolean(),
  });
  for (const type of ['lstm', 'gru']) {
    check(
      `${type}, one or both directions, with and without padded frames`,
      fc.property(
        rows,
        small(7),
        small(9),
        recurrent,
        fc.boolean(),
        seed,
        (rows, frames, channels, fields, masked, seed) => {
          const layers = masked
            ? [layer('masking'), layer(type, fields, ['masking'])]
            : [layer(type, fields)];
          expectAgreement([frames, channels], layers, rows, seed, masked);
        },
      ),
    );
  }
  check(
    'normalisation, activations and skip connections',
    fc.property(
      fc.tuple(fc.integer({ min: 3, max: 6 }), small(6), fc.integer({ min: 2, max: 9 })),
      fc.constantFrom('relu', 'gelu', 'tanh', 'sigmoid', 'softmax'),
      seed,
      ([rows, frames, units], activation, seed) => {
        const layers = [
          { name: 'a', inputs: ['input'], type: 'dense', units, activation: 'linear' },
          { name: 'b', inputs: ['a'], type: 'batch_normalization' },
          { name: 'c', inputs: ['b'], type: 'activation', activation },
          { name: 'd', inputs: ['c', 'a'], type: 'add' },
          { name: 'e', inputs: ['d'], type: 'layer_normalization' },
          { name: 'f', inputs: ['e', 'a'], type: 'concatenate' },
          { name: 'g', inputs: ['f'], type: 'flatten' },
          last('g'),
        ];
        expectAgreement([frames, 3], layers, rows, seed);
      },
    ),
  );
});
