import type { LayerOf } from '../../../engine/architecture.ts';
import { inferWindows } from '../../../engine/layers/window.ts';
import type { Value } from '../graph.ts';
import type { Site } from './site.ts';
import { asImages, windowFields } from './windows.ts';

type Pooling = LayerOf<'max_pooling1d' | 'max_pooling2d' | 'average_pooling1d' | 'average_pooling2d'>;

/** What lies outside the input counts neither for the largest value nor for the mean. */
export function writePooling({ layer, graph, input, outputShape }: Site<Pooling>): Value {
  const geometry = inferWindows(layer, input.shape.slice(1), { ...layer, size: layer.pool_size });
  const size = [{ int32: geometry.horizontal.size }, { int32: geometry.vertical.size }];
  const options = [...windowFields(layer.padding, geometry), ...size];
  const operator = layer.type.startsWith('max') ? 'MAX_POOL_2D' : 'AVERAGE_POOL_2D';
  return asImages(graph, input, outputShape, (images, shape) =>
    graph.node('pooled', operator, [images], shape, { options }),
  );
}
