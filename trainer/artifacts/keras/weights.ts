import type { Layer, Network, Tensor } from '../../engine/architecture.ts';
import type { Node } from '../../engine/shapes.ts';

/**
 * A layer's numbers under the names, in the shapes and in the order in which Keras keeps them: what is trained
 * first, then what is measured; of a bidirectional layer the forward direction first.
 */
export function kerasWeights(
  { layer, parameters }: Node,
  numbers: Network['parameters'],
): (readonly [string, Tensor])[] {
  return parameters.map(({ name }) => {
    const tensor = numbers.get(name);
    if (!tensor) throw new RangeError(`the network has no parameter "${name}"`);
    const parameter = name.slice(layer.name.length + 1);
    return kerasWeight(layer, parameter, tensor) ?? [name, tensor];
  });
}

function kerasWeight(layer: Layer, parameter: string, tensor: Tensor): [string, Tensor] | null {
  if (layer.type === 'depthwise_conv2d' && parameter === 'kernel') {
    // Keras has an axis for the filters of each channel.
    return [`${layer.name}/depthwise_kernel`, { ...tensor, shape: [...tensor.shape, 1] }];
  }
  if ((layer.type === 'lstm' || layer.type === 'gru') && layer.bidirectional) {
    const backward = parameter.startsWith(BACKWARD);
    const direction = backward ? BACKWARD : 'forward_';
    const own = backward ? parameter.slice(BACKWARD.length) : parameter;
    return [`${layer.name}/${direction}${layer.name}/${own}`, tensor];
  }
  return null;
}

const BACKWARD = 'backward_';
