import type { Architecture, Layer, Tensor } from '../architecture.ts';
import { FitError } from '../errors.ts';
import { inferShapes, type Node } from '../shapes.ts';

/** TensorFlow.js as a value: its own JavaScript, or the native library of @tensorflow/tfjs-node. */
export type TensorFlow = typeof import('@tensorflow/tfjs-core') & typeof import('@tensorflow/tfjs-layers');
export type LayersModel = ReturnType<TensorFlow['model']>;
type SymbolicTensor = ReturnType<TensorFlow['input']>;
type KerasLayer = InstanceType<TensorFlow['layers']['Layer']>;

/** The architecture as a TensorFlow.js layers model, its weights not yet those of a network. */
export function buildModel(tf: TensorFlow, architecture: Architecture): LayersModel {
  const network = inferShapes(architecture);
  const input = tf.input({ shape: [...network.inputShape], name: 'input' });
  const known = new Map<string, SymbolicTensor>([['input', input]]);
  let output = input;
  for (const node of network.nodes) {
    const inputs = node.layer.inputs.map((name) => known.get(name) ?? input);
    const [first = input] = inputs;
    // Every layer of this graph has one output, which `apply` does not know.
    output = kerasLayer(tf, node).apply(inputs.length > 1 ? inputs : first) as SymbolicTensor;
    known.set(node.layer.name, output);
  }
  return tf.model({ inputs: input, outputs: output });
}

function kerasLayer(tf: TensorFlow, { layer, inputShapes }: Node): KerasLayer {
  const { layers } = tf;
  const { name } = layer;
  const flat = (inputShapes[0]?.length ?? 1) === 1;
  switch (layer.type) {
    case 'dense':
      return layers.dense({ name, units: layer.units, activation: layer.activation });
    case 'dropout':
      return layers.dropout({ name, rate: layer.rate });
    case 'spatial_dropout':
      return layers.dropout({ name, rate: layer.rate, noiseShape: channelNoise(flat, inputShapes[0] ?? []) });
    case 'conv1d':
      return layers.conv1d({ ...convolution(layer), kernelSize: layer.kernel_size, filters: layer.filters });
    case 'conv2d':
      return layers.conv2d({ ...convolution(layer), kernelSize: layer.kernel_size, filters: layer.filters });
    case 'depthwise_conv2d':
      return layers.depthwiseConv2d({ ...convolution(layer), kernelSize: layer.kernel_size });
    case 'batch_normalization':
      return layers.batchNormalization({ name, momentum: layer.momentum, epsilon: layer.epsilon });
    case 'layer_normalization':
      return layers.layerNormalization({ name, epsilon: layer.epsilon });
    case 'max_pooling1d':
      return layers.maxPooling1d(pooling(layer));
    case 'average_pooling1d':
      return layers.averagePooling1d(pooling(layer));
    case 'max_pooling2d':
      return layers.maxPooling2d(pooling(layer));
    case 'average_pooling2d':
      return layers.averagePooling2d(pooling(layer));
    case 'global_max_pooling1d':
      return layers.globalMaxPooling1d({ name });
    case 'global_average_pooling1d':
      return layers.globalAveragePooling1d({ name });
    case 'global_max_pooling2d':
      return layers.globalMaxPooling2d({ name, dataFormat: 'channelsLast' });
    case 'global_average_pooling2d':
      return layers.globalAveragePooling2d({ name, dataFormat: 'channelsLast' });
    case 'lstm':
    case 'gru':
      return recurrentLayer(tf, layer);
    case 'masking':
      return layers.masking({ name, maskValue: layer.mask_value });
    case 'activation':
      return layers.activation({ name, activation: activationName(layer.activation) });
    case 'add':
      return layers.add({ name });
    case 'concatenate':
      return layers.concatenate({ name });
    case 'flatten':
      return layers.flatten({ name });
  }
}

/** One draw for a row's channel, whatever the position. */
function channelNoise(flat: boolean, shape: readonly number[]): number[] {
  if (flat) throw unsupported('spatial dropout over rows without frames');
  return [...shape.slice(0, -1).map(() => 1), shape.at(-1) ?? 1];
}

function convolution(layer: Extract<Layer, { kernel_size: unknown }>) {
  // Pairs and numbers each go to the layer that takes them: the caller's switch pairs them up.
  const { name, strides, padding, activation } = layer as typeof layer & { strides: [number, number] };
  return { name, strides, padding, activation };
}

function pooling<Size>({
  name,
  pool_size,
  strides,
  padding,
}: {
  name: string;
  pool_size: Size;
  strides: Size;
  padding: 'valid' | 'same';
}) {
  return { name, poolSize: pool_size, strides, padding };
}

function recurrentLayer(tf: TensorFlow, layer: Extract<Layer, { type: 'lstm' | 'gru' }>): KerasLayer {
  const { name, units, return_sequences: returnSequences, bidirectional } = layer;
  // The weights are set afterwards, and the default start needs methods on tensors that not every build has.
  const starts = { recurrentInitializer: 'zeros' } as const;
  const options = {
    units,
    returnSequences,
    recurrentActivation: 'sigmoid',
    activation: 'tanh',
    ...starts,
  } as const;
  const inner = { ...options, name: bidirectional ? `${name}_direction` : name };
  const cell = layer.type === 'lstm' ? tf.layers.lstm(inner) : tf.layers.gru(inner);
  return bidirectional ? tf.layers.bidirectional({ name, layer: cell, mergeMode: 'concat' }) : cell;
}

function activationName(activation: 'relu' | 'gelu' | 'tanh' | 'sigmoid' | 'softmax') {
  // TensorFlow.js calls the form with tanh so; its types do not list it.
  return (activation === 'gelu' ? 'gelu_new' : activation) as 'relu';
}

function unsupported(what: string): FitError {
  return new FitError('UNSUPPORTED_BY_TENSORFLOW', `TensorFlow.js has no ${what}: use the app's own engine.`);
}

/** Names of the engine's parameters, in the order in which the model keeps its weights. */
export function weightNames(architecture: Architecture): Map<string, string[]> {
  const { nodes } = inferShapes(architecture);
  return new Map(nodes.map(({ layer, parameters }) => [layer.name, parameters.map(({ name }) => name)]));
}

/** Copies a network's numbers into the model. */
export function writeWeights(
  tf: TensorFlow,
  model: LayersModel,
  architecture: Architecture,
  parameters: ReadonlyMap<string, Tensor>,
): void {
  for (const [layer, names] of weightNames(architecture)) {
    if (names.length === 0) continue;
    const tensors = model.getLayer(layer).getWeights();
    const values = names.map((name, i) => tf.tensor(parameters.get(name)?.values ?? [], tensors[i]?.shape));
    model.getLayer(layer).setWeights(values);
    tf.dispose(values);
  }
}

/** Reads the model's numbers back as a network's. */
export function readWeights(model: LayersModel, architecture: Architecture): Map<string, Tensor> {
  const specs = inferShapes(architecture).nodes.flatMap(({ parameters }) => parameters);
  const shapes = new Map(specs.map(({ name, shape }) => [name, shape]));
  const read = new Map<string, Tensor>();
  for (const [layer, names] of weightNames(architecture)) {
    const tensors = names.length > 0 ? model.getLayer(layer).getWeights() : [];
    names.forEach((name, i) => {
      const values = Float32Array.from(tensors[i]?.dataSync() ?? []);
      read.set(name, { shape: shapes.get(name) ?? [], values });
    });
  }
  return read;
}
