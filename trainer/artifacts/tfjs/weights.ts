import type { Layer, Network, Tensor } from '../../engine/architecture.ts';

/** The network's numbers under the names, and in the shapes, in which Keras looks for them. */
export function kerasWeights({ architecture, parameters }: Network): Map<string, Tensor> {
  const layers = new Map(architecture.layers.map((layer) => [layer.name, layer]));
  return new Map(
    [...parameters].map(([key, tensor]) => {
      const [name = '', parameter = ''] = key.split('/');
      return kerasWeight(layers.get(name), parameter, tensor) ?? [key, tensor];
    }),
  );
}

function kerasWeight(layer: Layer | undefined, parameter: string, tensor: Tensor): [string, Tensor] | null {
  if (layer?.type === 'depthwise_conv2d' && parameter === 'kernel') {
    // Keras has an axis for the filters of each channel.
    return [`${layer.name}/depthwise_kernel`, { ...tensor, shape: [...tensor.shape, 1] }];
  }
  if ((layer?.type === 'lstm' || layer?.type === 'gru') && layer.bidirectional) {
    const backward = parameter.startsWith(BACKWARD);
    const direction = backward ? BACKWARD : 'forward_';
    const own = backward ? parameter.slice(BACKWARD.length) : parameter;
    return [`${layer.name}/${direction}${layer.name}/${own}`, tensor];
  }
  return null;
}

const BACKWARD = 'backward_';
