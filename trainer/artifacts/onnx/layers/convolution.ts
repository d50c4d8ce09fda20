import type { LayerOf, Tensor } from '../../../engine/architecture.ts';
import type { Attributes } from '../attributes.ts';
import { activated } from './activation.ts';
import type { Site } from './site.ts';
import { transposed } from './transposed.ts';
import { windowAttributes, withChannelsFirst } from './windows.ts';

type Convolution = LayerOf<'conv1d'> | LayerOf<'conv2d'>;
type Depthwise = LayerOf<'depthwise_conv2d'>;

export function writeConvolution(site: Site<Convolution>): string {
  const kernel = site.parameter('kernel');
  // [..., channels, filters] to [filters, channels, ...]
  const axes = kernel.shape.length;
  const order = [axes - 1, axes - 2, ...kernel.shape.slice(2).keys()];
  return writeConv(site, transposed(kernel, order), {});
}

/** A convolution in as many groups as there are channels, each with one filter. */
export function writeDepthwise(site: Site<Depthwise>): string {
  const { shape, values } = transposed(site.parameter('kernel'), [2, 0, 1]);
  const [channels = 1, ...window] = shape;
  return writeConv(site, { shape: [channels, 1, ...window], values }, { group: { int: channels } });
}

/** @param weights [filters, channels of a group, ...window] */
function writeConv(
  { layer, graph, input, inputShape, parameter }: Site<Convolution | Depthwise>,
  weights: Tensor,
  groups: Attributes,
): string {
  const { kernel_size: size, strides, padding } = layer;
  const attributes = { ...windowAttributes(layer, inputShape, { size, strides, padding }), ...groups };
  const numbers = [graph.tensor('kernel', weights), graph.tensor('bias', parameter('bias'))];
  return withChannelsFirst(graph, input, inputShape.length, (image) =>
    activated(graph, layer.activation, graph.node('sums', 'Conv', [image, ...numbers], { attributes })),
  );
}
