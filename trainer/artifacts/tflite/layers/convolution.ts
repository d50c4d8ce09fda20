import type { LayerOf, Tensor } from '../../../engine/architecture.ts';
import { inferWindows } from '../../../engine/layers/window.ts';
import { transposed } from '../../onnx/layers/transposed.ts';
import type { Field } from '../flatbuffer.ts';
import type { Value } from '../graph.ts';
import { activated } from './activation.ts';
import type { Site } from './site.ts';
import { asImages, paddedImages, windowFields } from './windows.ts';

type Convolution = LayerOf<'conv1d'> | LayerOf<'conv2d'>;
type Depthwise = LayerOf<'depthwise_conv2d'>;

export function writeConvolution(site: Site<Convolution>): Value {
  return writeSums(site, 'CONV_2D', filtersFirst(site.parameter('kernel')), []);
}

/** [height, width, channels, filters], a sequence without the height, to [filters, height, width, channels]. */
function filtersFirst({ shape, values }: Tensor): Tensor {
  const window = { shape: shape.length === 3 ? [1, ...shape] : shape, values };
  return transposed(window, [3, 0, 1, 2]);
}

/** One filter a channel. */
export function writeDepthwise(site: Site<Depthwise>): Value {
  const { shape, values } = site.parameter('kernel');
  const filtersPerChannel = { int32: 1 };
  return writeSums(site, 'DEPTHWISE_CONV_2D', { shape: [1, ...shape], values }, [filtersPerChannel]);
}

function writeSums(
  { layer, graph, input, outputShape, parameter }: Site<Convolution | Depthwise>,
  operator: 'CONV_2D' | 'DEPTHWISE_CONV_2D',
  weights: Tensor,
  ownOptions: readonly Field[],
): Value {
  const geometry = inferWindows(layer, input.shape.slice(1), { ...layer, size: layer.kernel_size });
  const numbers = [graph.constant('kernel', weights), graph.constant('bias', parameter('bias'))];
  return asImages(graph, input, outputShape, (read, shape) => {
    const { images, padding } = paddedImages(graph, read, geometry, layer.padding);
    const options = [...windowFields(padding, geometry), ...ownOptions];
    const sums = graph.node('sums', operator, [images, ...numbers], shape, { options });
    return activated(graph, layer.activation, sums);
  });
}
