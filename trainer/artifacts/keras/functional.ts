import type { InferredNetwork, Node } from '../../engine/shapes.ts';
import { kerasClass } from './keras_class.ts';

/** The version of Keras in whose words the description is; Keras 3 and TensorFlow.js understand them too. */
export const KERAS_VERSION = '2.15.0';

/**
 * The network as the configuration of one of Keras's functional models. Its input has the shape that the
 * network reads: [N, ...input_shape].
 * @throws ArtifactError UNSUPPORTED_LAYER
 */
export function functionalModel({ inputShape, nodes }: InferredNetwork) {
  const input = { name: 'input', batch_input_shape: [null, ...inputShape], dtype: 'float32', sparse: false };
  const config = {
    name: 'classifier',
    layers: [
      { class_name: 'InputLayer', name: input.name, config: input, inbound_nodes: [] },
      ...nodes.map(kerasLayer),
    ],
    input_layers: [nodeReference(input.name)],
    output_layers: nodes.slice(-1).map(({ layer }) => nodeReference(layer.name)),
  };
  return { class_name: 'Functional', config };
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
