import type { Layer, LayerOf } from '../../engine/architecture.ts';
import type { Node } from '../../engine/shapes.ts';
import { unsupportedLayer } from '../errors.ts';

/** A layer's class and what it is made with; the name comes besides. */
export interface KerasClass {
  class_name: string;
  config: Readonly<Record<string, unknown>>;
}

/** Layers whose class says everything. */
const PLAIN = {
  max_pooling1d: 'MaxPooling1D',
  max_pooling2d: 'MaxPooling2D',
  average_pooling1d: 'AveragePooling1D',
  average_pooling2d: 'AveragePooling2D',
  global_max_pooling1d: 'GlobalMaxPooling1D',
  global_max_pooling2d: 'GlobalMaxPooling2D',
  global_average_pooling1d: 'GlobalAveragePooling1D',
  global_average_pooling2d: 'GlobalAveragePooling2D',
  conv1d: 'Conv1D',
  conv2d: 'Conv2D',
  depthwise_conv2d: 'DepthwiseConv2D',
} as const;

const CHANNELS_LAST = { data_format: 'channels_last' };

/**
 * What Keras 2 calls a layer, as TensorFlow.js and Keras 3 read it, too.
 * @throws ArtifactError UNSUPPORTED_LAYER
 */
export function kerasClass({ layer, inputShapes }: Node): KerasClass {
  switch (layer.type) {
    case 'dense':
      return {
        class_name: 'Dense',
        config: { units: layer.units, activation: layer.activation, use_bias: true },
      };
    case 'conv1d':
    case 'conv2d':
    case 'depthwise_conv2d':
      return { class_name: PLAIN[layer.type], config: convolution(layer) };
    case 'batch_normalization':
      return {
        class_name: 'BatchNormalization',
        config: { axis: -1, momentum: layer.momentum, epsilon: layer.epsilon },
      };
    case 'layer_normalization':
      return { class_name: 'LayerNormalization', config: { axis: -1, epsilon: layer.epsilon } };
    case 'max_pooling1d':
    case 'max_pooling2d':
    case 'average_pooling1d':
    case 'average_pooling2d':
      return { class_name: PLAIN[layer.type], config: pooling(layer) };
    case 'global_max_pooling1d':
    case 'global_max_pooling2d':
    case 'global_average_pooling1d':
    case 'global_average_pooling2d':
      return { class_name: PLAIN[layer.type], config: CHANNELS_LAST };
    case 'lstm':
    case 'gru':
      return recurrent(layer);
    case 'masking':
      return { class_name: 'Masking', config: { mask_value: layer.mask_value } };
    case 'dropout':
      return { class_name: 'Dropout', config: { rate: layer.rate } };
    case 'spatial_dropout':
      return { class_name: 'Dropout', config: { rate: layer.rate, noise_shape: noiseShape(inputShapes[0]) } };
    case 'activation':
      // Keras has no name for the form with tanh, and TensorFlow.js cannot read its own from a file.
      if (layer.activation === 'gelu') throw unsupportedLayer(layer);
      return { class_name: 'Activation', config: { activation: layer.activation } };
    case 'add':
      return { class_name: 'Add', config: {} };
    case 'concatenate':
      return { class_name: 'Concatenate', config: { axis: -1 } };
    case 'flatten':
      return { class_name: 'Flatten', config: CHANNELS_LAST };
  }
}

type Convolution = Extract<Layer, { kernel_size: unknown }>;

function convolution(layer: Convolution) {
  const filters = layer.type === 'depthwise_conv2d' ? { depth_multiplier: 1 } : { filters: layer.filters };
  return {
    ...{ ...filters, ...CHANNELS_LAST, use_bias: true, activation: layer.activation },
    ...{ kernel_size: [layer.kernel_size].flat(), strides: [layer.strides].flat(), padding: layer.padding },
  };
}

function pooling({ pool_size, strides, padding }: Extract<Layer, { pool_size: unknown }>) {
  return { ...CHANNELS_LAST, pool_size: [pool_size].flat(), strides: [strides].flat(), padding };
}

function recurrent(layer: LayerOf<'lstm'> | LayerOf<'gru'>): KerasClass {
  const { name, type, units, return_sequences, bidirectional } = layer;
  const config = {
    ...{ units, return_sequences, activation: 'tanh', recurrent_activation: 'sigmoid', use_bias: true },
    // The start is overwritten; Keras's orthogonal one needs a decomposition that not every build has.
    recurrent_initializer: { class_name: 'Zeros', config: {} },
    ...(type === 'gru' && { reset_after: false }),
  };
  const class_name = type === 'lstm' ? 'LSTM' : 'GRU';
  if (!bidirectional) return { class_name, config };
  // Keras 3 looks for a layer within a layer in the module, and only there.
  const inner = { module: 'keras.layers', class_name, config: { name, ...config }, registered_name: null };
  return { class_name: 'Bidirectional', config: { merge_mode: 'concat', layer: inner } };
}

/** One draw for a row's channel, whatever the position. */
function noiseShape(shape: readonly number[] = []): (number | null)[] {
  return [null, ...shape.slice(0, -1).map(() => 1), shape.at(-1) ?? 1];
}
