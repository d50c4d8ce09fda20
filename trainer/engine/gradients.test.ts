import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { architectureSchema } from './architecture.ts';
import { relativeError } from './oracles/compare.ts';
import { drawNetwork } from './oracles/draw.ts';
import { runEngine } from './oracles/engine.ts';
import { centralDifferences, forward64 } from './oracles/float64.ts';

function expectGradientsToAgree(input_shape: number[], layers: unknown[], rows: number, seed: number): void {
  const architecture = architectureSchema.parse({ input_shape, layers });
  const masked = architecture.layers.some(({ type }) => type === 'masking');
  const { inputs, direction, parameters } = drawNetwork(architecture, rows, createRandom(seed), masked);
  const engine = runEngine(architecture, parameters, inputs, rows, direction);
  const exactInputs = Float64Array.from(inputs);
  const exact = new Map([...parameters].map(([name, values]) => [name, Float64Array.from(values)]));
  const output = () => forward64(architecture, exact, exactInputs, rows).values;
  const loss = () => output().reduce((sum, y, i) => sum + y * (direction[i] ?? 0), 0);

  expect(relativeError(engine.output, output())).toBeLessThan(1e-4);
  // A change of a padded frame would make it a frame like any other.
  if (!masked) {
    expect(relativeError(engine.inputGradient, centralDifferences(exactInputs, loss))).toBeLessThan(1e-3);
  }
  for (const [name, values] of exact) {
    if (/moving_/.test(name)) continue;
    const error = relativeError(engine.gradients.get(name) ?? [], centralDifferences(values, loss));
    expect(error, name).toBeLessThan(1e-3);
  }
}

const small = (max: number) => fc.integer({ min: 1, max });
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

function check(name: string, property: fc.IRawProperty<unknown>, numRuns = 15): void {
  test(name, () => fc.assert(property, { numRuns }));
}

describe('outputs agree with float64 and gradients with its central differences', () => {
  check(
    'dense',
    fc.property(rows, small(19), small(19), activation, seed, (rows, inputs, units, activation, seed) => {
      const layers = [
        layer('dense', { units, activation }),
        { name: 'b', inputs: ['dense'], type: 'dense', units: 3, activation: 'linear' },
      ];
      expectGradientsToAgree([inputs], layers, rows, seed);
    }),
  );

  const size = small(5);
  const convolution = fc.record({
    filters: small(18),
    kernel_size: size,
    strides: small(3),
    padding,
    activation,
  });
  check(
    'conv1d',
    fc.property(
      rows,
      fc.integer({ min: 5, max: 14 }),
      small(9),
      convolution,
      seed,
      (rows, frames, channels, fields, seed) => {
        expectGradientsToAgree([frames, channels], [layer('conv1d', fields)], rows, seed);
      },
    ),
  );

  const line = fc.record({
    ...{ filters: fc.constantFrom(4, 7, 8), kernel_size: fc.constantFrom(3, 5) },
    ...{ padding, activation },
  });
  check(
    'conv1d with windows of 3 and 5',
    fc.property(
      small(3),
      fc.integer({ min: 8, max: 14 }),
      fc.constantFrom(7, 8, 10),
      line,
      seed,
      (rows, frames, channels, fields, seed) => {
        expectGradientsToAgree([frames, channels], [layer('conv1d', fields)], rows, seed);
      },
    ),
    10,
  );

  const image = fc.tuple(fc.integer({ min: 4, max: 9 }), fc.integer({ min: 4, max: 9 }), small(6));
  const pair = (max: number) => fc.tuple(small(max), small(max));
  const convolution2d = fc.record({
    filters: small(10),
    kernel_size: pair(4),
    strides: pair(3),
    padding,
    activation,
  });
  check(
    'conv2d',
    fc.property(small(3), image, convolution2d, seed, (rows, shape, fields, seed) => {
      expectGradientsToAgree(shape, [layer('conv2d', fields)], rows, seed);
    }),
  );
  // Minimal filtering rounds relative to its sums, which a curve that flattens them out would hide.
  const straight = fc.constantFrom('linear', 'relu');
  const side = fc.integer({ min: 4, max: 7 });
  const square = fc.record({ filters: fc.constantFrom(4, 7, 8), padding, activation: straight });
  check(
    'conv2d with windows of 3 × 3',
    fc.property(small(2), side, side, square, seed, (rows, height, width, fields, seed) => {
      const layers = [layer('conv2d', { ...fields, kernel_size: [3, 3] })];
      expectGradientsToAgree([height, width, 8], layers, rows, seed);
    }),
    5,
  );
  const depthwise = fc.record({ kernel_size: pair(4), strides: pair(3), padding, activation });
  check(
    'depthwise conv2d',
    fc.property(small(3), image, depthwise, seed, (rows, shape, fields, seed) => {
      expectGradientsToAgree(shape, [layer('depthwise_conv2d', fields)], rows, seed);
    }),
  );

  const pool = fc.record({ pool_size: pair(4), strides: pair(4), padding });
  for (const type of ['max_pooling2d', 'average_pooling2d']) {
    check(
      type,
      fc.property(small(3), image, pool, seed, (rows, shape, fields, seed) => {
        expectGradientsToAgree(shape, [layer(type, fields)], rows, seed);
      }),
    );
  }
  const pool1d = fc.record({ pool_size: small(4), strides: small(4), padding });
  for (const type of ['max_pooling1d', 'average_pooling1d']) {
    check(
      type,
      fc.property(rows, small(9), small(6), pool1d, seed, (rows, frames, channels, fields, seed) => {
        expectGradientsToAgree([frames + 3, channels], [layer(type, fields)], rows, seed);
      }),
    );
  }
  for (const type of ['global_max_pooling1d', 'global_average_pooling1d']) {
    check(
      `${type}, with and without padded frames`,
      fc.property(rows, small(9), small(6), fc.boolean(), seed, (rows, frames, channels, masked, seed) => {
        const layers = masked ? [layer('masking'), layer(type, {}, ['masking'])] : [layer(type)];
        expectGradientsToAgree([frames, channels], layers, rows, seed);
      }),
    );
  }
  for (const type of ['global_max_pooling2d', 'global_average_pooling2d']) {
    check(
      type,
      fc.property(rows, image, seed, (rows, shape, seed) =>
        expectGradientsToAgree(shape, [layer(type)], rows, seed),
      ),
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
        small(6),
        small(7),
        recurrent,
        fc.boolean(),
        seed,
        (rows, frames, channels, fields, masked, seed) => {
          const before = masked ? layer('masking') : layer('activation', { activation: 'tanh' });
          const layers = [before, layer(type, fields, [before.name])];
          expectGradientsToAgree([frames, channels], layers, rows, seed);
        },
      ),
      8,
    );
  }

  check(
    'batch normalisation',
    fc.property(fc.integer({ min: 3, max: 9 }), small(5), small(9), seed, (rows, frames, channels, seed) => {
      expectGradientsToAgree([frames, channels], [layer('batch_normalization')], rows, seed);
    }),
  );
  check(
    'layer normalisation',
    fc.property(rows, small(5), fc.integer({ min: 2, max: 9 }), seed, (rows, frames, channels, seed) => {
      expectGradientsToAgree([frames, channels], [layer('layer_normalization')], rows, seed);
    }),
  );
  check(
    'activations',
    fc.property(
      fc.tuple(rows, small(5), small(9)),
      fc.constantFrom('relu', 'gelu', 'tanh', 'sigmoid', 'softmax'),
      seed,
      ([rows, frames, channels], activation, seed) => {
        expectGradientsToAgree([frames, channels], [layer('activation', { activation })], rows, seed);
      },
    ),
  );
  check(
    'skip connections, concatenation and flattening, with layers that several read',
    fc.property(rows, small(5), small(9), seed, (rows, frames, units, seed) => {
      const tanh = { activation: 'tanh', units };
      const layers = [
        { name: 'a', inputs: ['input'], type: 'dense', ...tanh },
        { name: 'b', inputs: ['a'], type: 'dense', ...tanh },
        { name: 'c', inputs: ['a', 'b', 'a'], type: 'add' },
        { name: 'd', inputs: ['a', 'c', 'input'], type: 'concatenate' },
        { name: 'e', inputs: ['d'], type: 'flatten' },
        { name: 'f', inputs: ['e'], type: 'dense', units: 2, activation: 'linear' },
      ];
      expectGradientsToAgree([frames, 3], layers, rows, seed);
    }),
  );
});
