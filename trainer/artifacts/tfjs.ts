import type { Layer, Network, Tensor } from '../engine/architecture.ts';
import { byName } from './by_name.ts';
import { concatenate, toFloat32Bytes } from './bytes.ts';
import { canonicalJson } from './canonical_json.ts';
import { unsupportedLayer } from './errors.ts';

/**
 * A TensorFlow.js layers model: Keras's description of the network and, in a second file, the numbers. The
 * form is that of `tf.io.ModelJSON` (tfjs-core, src/io/types.ts) and of Keras 2's functional models.
 */
export interface TfjsFiles {
  model: Uint8Array;
  weights: Uint8Array;
}

/** `metadata` goes into `userDefinedMetadata`; `weightsPath` is relative to the model's own file. */
export function writeTfjs(
  { architecture, parameters }: Network,
  metadata: Readonly<Record<string, unknown>>,
  weightsPath: string,
): TfjsFiles {
  const tensors = byName(parameters);
  const model = {
    format: 'layers-model',
    generatedBy: 'a3cp-trainer',
    convertedBy: null,
    modelTopology: {
      keras_version: '2.15.0',
      backend: 'tensorflow',
      model_config: { class_name: 'Functional', config: functionalConfig(architecture) },
    },
    userDefinedMetadata: metadata,
    weightsManifest: [{ paths: [weightsPath], weights: tensors.map(weightSpec) }],
  };
  return {
    model: canonicalJson(model),
    weights: concatenate(tensors.map(([, { values }]) => toFloat32Bytes(values))),
  };
}

function functionalConfig({ input_shape, layers }: Network['architecture']) {
  const input = { name: 'input', batch_input_shape: [null, ...input_shape], dtype: 'float32', sparse: false };
  return {
    name: 'classifier',
    layers: [
      { class_name: 'InputLayer', name: input.name, config: input, inbound_nodes: [] },
      ...layers.map(kerasLayer),
    ],
    input_layers: [nodeReference(input.name)],
    output_layers: layers.slice(-1).map(({ name }) => nodeReference(name)),
  };
}

function kerasLayer(layer: Layer) {
  const { name, inputs } = layer;
  return {
    name,
    inbound_nodes: [inputs.map((input) => [...nodeReference(input), {}])],
    ...kerasClass(layer),
  };
}

function kerasClass(layer: Layer) {
  const { name } = layer;
  switch (layer.type) {
    case 'dense': {
      const { units, activation } = layer;
      return { class_name: 'Dense', config: { name, units, activation, use_bias: true, dtype: 'float32' } };
    }
    case 'dropout':
      return { class_name: 'Dropout', config: { name, rate: layer.rate, dtype: 'float32' } };
    default:
      throw unsupportedLayer(layer);
  }
}

/** Keras: the layer's name, which of its calls, which of its outputs. */
function nodeReference(layer: string): [string, number, number] {
  return [layer, 0, 0];
}

function weightSpec([name, { shape }]: readonly [string, Tensor]) {
  return { name, shape, dtype: 'float32' };
}
