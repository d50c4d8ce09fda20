import { z } from 'zod';

/**
 * A network as data: named nodes in topological order, each naming the nodes it reads. `input` is the
 * reserved name of the network's input. Shapes leave out the batch: [columns], [frames, channels] or
 * [height, width, channels]. Names and defaults of the fields follow Keras.
 */
const node = { name: z.string().regex(/^[a-z][a-z0-9_]*$/), inputs: z.array(z.string()).min(1) };

const count = z.number().int().positive();
const pair = z.tuple([count, count]);
const rate = z.number().min(0).lt(1);

/** Applied by the layer itself; what else there is needs a layer of its own: see `activation`. */
export const activationSchema = z.enum(['linear', 'relu', 'softmax', 'sigmoid', 'tanh']);
export type Activation = z.infer<typeof activationSchema>;
const innerActivationSchema = activationSchema.exclude(['softmax']).default('linear');

export const paddingSchema = z.enum(['valid', 'same']);
export type Padding = z.infer<typeof paddingSchema>;
const padding = paddingSchema.default('valid');

const recurrent = {
  ...node,
  units: count,
  /** The output of every frame rather than of the last. */
  return_sequences: z.boolean().default(false),
  /** A second pass from the last frame to the first, its output behind that of the first. */
  bidirectional: z.boolean().default(false),
};
const pooling1d = { ...node, pool_size: count, strides: count, padding };
const pooling2d = { ...node, pool_size: pair, strides: pair, padding };

export const layerSchema = z.discriminatedUnion('type', [
  z.object({ ...node, type: z.literal('dense'), units: count, activation: activationSchema }),
  z.object({
    ...{ ...node, padding, activation: innerActivationSchema },
    ...{ type: z.literal('conv1d'), filters: count, kernel_size: count, strides: count.default(1) },
  }),
  z.object({
    ...{ ...node, padding, activation: innerActivationSchema },
    ...{ type: z.literal('conv2d'), filters: count, kernel_size: pair, strides: pair.default([1, 1]) },
  }),
  z.object({
    ...{ ...node, padding, activation: innerActivationSchema },
    ...{ type: z.literal('depthwise_conv2d'), kernel_size: pair, strides: pair.default([1, 1]) },
  }),
  /** Over every axis but the last. In training, statistics are those of a shard: see docs/numerics.md. */
  z.object({
    ...{ ...node, type: z.literal('batch_normalization') },
    ...{ momentum: rate.default(0.99), epsilon: z.number().positive().default(1e-3) },
  }),
  /** Over the last axis. */
  z.object({
    ...node,
    type: z.literal('layer_normalization'),
    epsilon: z.number().positive().default(1e-3),
  }),
  z.object({ ...pooling1d, type: z.literal('max_pooling1d') }),
  z.object({ ...pooling1d, type: z.literal('average_pooling1d') }),
  z.object({ ...pooling2d, type: z.literal('max_pooling2d') }),
  z.object({ ...pooling2d, type: z.literal('average_pooling2d') }),
  z.object({ ...node, type: z.literal('global_max_pooling1d') }),
  z.object({ ...node, type: z.literal('global_average_pooling1d') }),
  z.object({ ...node, type: z.literal('global_max_pooling2d') }),
  z.object({ ...node, type: z.literal('global_average_pooling2d') }),
  z.object({ ...recurrent, type: z.literal('lstm') }),
  /** Its reset gate acts before the product with the recurrent kernel (Keras: reset_after false). */
  z.object({ ...recurrent, type: z.literal('gru') }),
  /** Frames whose every value is `mask_value` are padding: recurrent and global pooling layers pass them by. */
  z.object({ ...node, type: z.literal('masking'), mask_value: z.number().default(0) }),
  z.object({ ...node, type: z.literal('dropout'), rate }),
  /** Drops whole channels. */
  z.object({ ...node, type: z.literal('spatial_dropout'), rate }),
  /** `gelu` is the form with tanh; `softmax` runs over the last axis. */
  z.object({
    ...{ ...node, type: z.literal('activation') },
    activation: z.enum(['relu', 'gelu', 'tanh', 'sigmoid', 'softmax']),
  }),
  z.object({ ...node, type: z.literal('add') }),
  /** Along the last axis. */
  z.object({ ...node, type: z.literal('concatenate') }),
  z.object({ ...node, type: z.literal('flatten') }),
]);
export type Layer = z.infer<typeof layerSchema>;
export type LayerOf<Type extends Layer['type']> = Extract<Layer, { type: Type }>;

export const architectureSchema = z.object({
  input_shape: z.array(z.number().int().positive()).min(1),
  layers: z.array(layerSchema).min(1),
});
export type Architecture = z.infer<typeof architectureSchema>;

/** Row-major float32. Kernels of dense layers are [inputs, units], as in Keras. */
export interface Tensor {
  shape: readonly number[];
  values: Float32Array;
}

/** A network with its numbers. Parameters are named `<layer>/kernel` and `<layer>/bias`. */
export interface Network {
  architecture: Architecture;
  parameters: ReadonlyMap<string, Tensor>;
}
