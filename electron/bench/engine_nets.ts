import { type Architecture, architectureSchema } from '../../trainer/engine/architecture.ts';
import type { LabelledRows } from '../../trainer/engine/data.ts';
import { createRandom } from '../../trainer/random.ts';

/** The reference nets of ../shared/peers/torch_epochs.py: same layers, sizes and padding. */
export const NET_NAMES = ['mlp', 'conv1d', 'conv2d', 'lstm'] as const;
export type NetName = (typeof NET_NAMES)[number];

const CLASSES = 8;
export const ITEMS = 1000;
export const BATCH = 32;

const layer = (name: string, type: string, from: string, fields: object = {}) => {
  return { name, type, inputs: [from], ...fields };
};
const classes = (from: string) => layer('classes', 'dense', from, { units: CLASSES, activation: 'softmax' });
const relu = { activation: 'relu' };
const image = { kernel_size: [3, 3], padding: 'same', ...relu };
const halves = { pool_size: [2, 2], strides: [2, 2] };

export const nets: Record<NetName, Architecture> = {
  mlp: architectureSchema.parse({
    input_shape: [42],
    layers: [
      layer('first', 'dense', 'input', { units: 64, ...relu }),
      layer('dropout', 'dropout', 'first', { rate: 0.3 }),
      layer('second', 'dense', 'dropout', { units: 32, ...relu }),
      classes('second'),
    ],
  }),
  conv1d: architectureSchema.parse({
    input_shape: [30, 63],
    layers: [
      layer('first', 'conv1d', 'input', { filters: 64, kernel_size: 5, ...relu }),
      layer('pool', 'max_pooling1d', 'first', { pool_size: 2, strides: 2 }),
      layer('second', 'conv1d', 'pool', { filters: 64, kernel_size: 3, ...relu }),
      layer('mean', 'global_average_pooling1d', 'second'),
      classes('mean'),
    ],
  }),
  conv2d: architectureSchema.parse({
    input_shape: [40, 98, 1],
    layers: [
      layer('first', 'conv2d', 'input', { filters: 16, ...image }),
      layer('pool', 'max_pooling2d', 'first', halves),
      layer('second', 'conv2d', 'pool', { filters: 32, ...image }),
      layer('pool_again', 'max_pooling2d', 'second', halves),
      layer('third', 'conv2d', 'pool_again', { filters: 64, ...image }),
      layer('mean', 'global_average_pooling2d', 'third'),
      classes('mean'),
    ],
  }),
  lstm: architectureSchema.parse({
    input_shape: [30, 63],
    layers: [layer('first', 'lstm', 'input', { units: 64 }), classes('first')],
  }),
};

/** What the nets train on: noise, as in torch_epochs.py. */
export function randomRows({ input_shape }: Architecture): LabelledRows {
  const columns = input_shape.reduce((product, extent) => product * extent, 1);
  const random = createRandom(1);
  const inputs = Float32Array.from({ length: ITEMS * columns }, () => random.normal());
  return {
    inputs,
    targets: Uint16Array.from({ length: ITEMS }, (_, i) => i % CLASSES),
    rows: ITEMS,
    columns,
  };
}
