import fc from 'fast-check';
import type { Block, LayerInput } from './arbitrary_network.ts';

/** Any layer of each kind, small; and what ends the part of a network that keeps time or space. */

type Unplaced<Kind> = Kind extends LayerInput ? Omit<Kind, 'name' | 'inputs'> : never;
type AnyLayer = Unplaced<LayerInput>;

const size = (max: number) => fc.integer({ min: 1, max });
const pair = (max: number) => fc.tuple(size(max), size(max));
const activation = fc.constantFrom('linear' as const, 'relu' as const, 'sigmoid' as const, 'tanh' as const);
const padding = fc.constantFrom('valid' as const, 'same' as const);
const oneOf = <T extends string>(...values: T[]) => fc.constantFrom(...values);

const single = (layer: fc.Arbitrary<AnyLayer>): fc.Arbitrary<Block> =>
  layer.map((fields) => (name, from) => [{ ...fields, name: name(), inputs: [from] }]);

const dense = fc.record({ type: oneOf('dense'), units: size(8), activation });
const rates = fc.constantFrom(0, 0.25, 0.5);
const pointwise: fc.Arbitrary<AnyLayer>[] = [
  dense,
  fc.record({ type: oneOf('dropout', 'spatial_dropout'), rate: rates }),
  fc.record({
    type: oneOf('batch_normalization', 'layer_normalization'),
    epsilon: fc.constantFrom(1e-3, 1e-2),
  }),
  fc.record({ type: oneOf('activation'), activation: oneOf('relu', 'tanh', 'sigmoid', 'softmax') }),
];
const withoutDense = pointwise.slice(1);

/** What a layer finds, added to what it was given, or beside it. */
const skip =
  (layer: AnyLayer, kind: 'add' | 'concatenate'): Block =>
  (name, from) => {
    const found = name();
    const merge = { name: name(), type: kind, inputs: [found, from] };
    return [{ ...layer, name: found, inputs: [from] }, merge];
  };

const conv1d = fc.record({
  ...{ type: oneOf('conv1d'), filters: size(6), kernel_size: size(5), strides: size(3), padding, activation },
});
const pooling1d = fc.record({
  ...{ type: oneOf('max_pooling1d', 'average_pooling1d'), pool_size: size(4), strides: size(4), padding },
});
const recurrence = {
  ...{ type: oneOf('lstm', 'gru'), units: size(5), bidirectional: fc.boolean() },
};
const conv2d = fc.record({
  ...{ type: oneOf('conv2d'), filters: size(6), kernel_size: pair(4), strides: pair(3), padding, activation },
});
const depthwise = fc.record({
  ...{ type: oneOf('depthwise_conv2d'), kernel_size: pair(4), padding, activation },
  strides: size(2).map((stride): [number, number] => [stride, stride]),
});
const pooling2d = fc.record({
  ...{ type: oneOf('max_pooling2d', 'average_pooling2d'), pool_size: pair(4), strides: pair(4), padding },
});

/** Keeps the shape of what it is given, whatever that is. */
const bent: AnyLayer = { type: 'activation', activation: 'tanh' };
const merging = oneOf('add', 'concatenate').map((kind) => skip(bent, kind));

export const perceptronBlock = fc.oneof(...pointwise.map(single), merging);
export const sequenceBlock = fc.oneof(
  ...[...pointwise, conv1d, pooling1d].map(single),
  single(fc.record({ ...recurrence, return_sequences: fc.constant(true) })),
  merging,
);
export const imageBlock = fc.oneof(...[...withoutDense, conv2d, depthwise, pooling2d].map(single), merging);

export const headLayers: fc.Arbitrary<Block> = single(
  fc.record({ type: oneOf('dense'), units: fc.integer({ min: 2, max: 6 }), activation: oneOf('softmax') }),
);

const flatten = single(fc.constant({ type: 'flatten' }));
const recurrent = single(fc.record({ ...recurrence, return_sequences: fc.constant(false) }));
const recurrentThenFlat = fc.record(recurrence).map(
  (fields): Block =>
    (name, from) => {
      const states = { ...fields, name: name(), inputs: [from], return_sequences: true };
      return [states, { type: 'flatten', name: name(), inputs: [states.name] }];
    },
);
const pooled = (axes: '1d' | '2d') =>
  single(fc.record({ type: oneOf(`global_max_pooling${axes}`, `global_average_pooling${axes}`) }));

export const summary = {
  sequence: fc.oneof(flatten, recurrent, pooled('1d')),
  image: fc.oneof(flatten, pooled('2d')),
  pooledSequence: pooled('1d'),
  recurrent: fc.oneof(recurrent, recurrentThenFlat),
};
