import type { Network, Tensor } from '../../engine/architecture.ts';
import { inferShapes, type Node } from '../../engine/shapes.ts';
import { byName } from '../by_name.ts';
import { concatenate, toFloat32Bytes } from '../bytes.ts';
import { canonicalJson } from '../canonical_json.ts';
import { kerasClass } from './keras_class.ts';
import { refuseLostMasks } from './masks.ts';
import { kerasWeights } from './weights.ts';

/**
 * A TensorFlow.js layers model: Keras's description of the network and, in a second file, the numbers. The
 * form is that of `tf.io.ModelJSON` (tfjs-core, src/io/types.ts) and of Keras 2's functional models. Its input
 * has the shape that the network reads: [N, ...input_shape].
 */
export interface TfjsFiles {
  model: Uint8Array;
  weights: Uint8Array;
}

/**
 * `metadata` goes into `userDefinedMetadata`; `weightsPath` is relative to the model's own file.
 * @throws ArtifactError UNSUPPORTED_LAYER where TensorFlow.js would compute something else
 */
export function writeTfjs(
  network: Network,
  metadata: Readonly<Record<string, unknown>>,
  weightsPath: string,
): TfjsFiles {
  refuseLostMasks(network.architecture);
  const { inputShape, nodes } = inferShapes(network.architecture);
  const tensors = byName(kerasWeights(network));
  const model = {
    format: 'layers-model',
    generatedBy: 'a3cp-trainer',
    convertedBy: null,
    modelTopology: {
      keras_version: '2.15.0',
      backend: 'tensorflow',
      model_config: { class_name: 'Functional', config: functionalConfig(inputShape, nodes) },
    },
    userDefinedMetadata: metadata,
    weightsManifest: [{ paths: [weightsPath], weights: tensors.map(weightSpec) }],
  };
  return {
    model: canonicalJson(model),
    weights: concatenate(tensors.map(([, { values }]) => toFloat32Bytes(values))),
  };
}

function functionalConfig(inputShape: readonly number[], nodes: readonly Node[]) {
  const input = { name: 'input', batch_input_shape: [null, ...inputShape], dtype: 'float32', sparse: false };
  return {
    name: 'classifier',
    layers: [
      { class_name: 'InputLayer', name: input.name, config: input, inbound_nodes: [] },
      ...nodes.map(kerasLayer),
    ],
    input_layers: [nodeReference(input.name)],
    output_layers: nodes.slice(-1).map(({ layer }) => nodeReference(layer.name)),
  };
}

function kerasLayer(node: Node) {
  const { name, inputs } = node.layer;
  const { class_name, config } = kerasClass(node);
  return {
    ...{ name, class_name, config: { name, dtype: 'float32', ...config } },
    inbound_nodes: [inputs.map((input) => [...nodeReference(input), {}])],
  };
}

/** Keras: the layer's name, which of its calls, which of its outputs. */
function nodeReference(layer: string): [string, number, number] {
  return [layer, 0, 0];
}

function weightSpec([name, { shape }]: readonly [string, Tensor]) {
  return { name, shape, dtype: 'float32' };
}
