import type { LayerOf } from '../../../engine/architecture.ts';
import type { Site } from './site.ts';
import { windowAttributes, withChannelsFirst } from './windows.ts';

type Pooling = LayerOf<'max_pooling1d' | 'max_pooling2d' | 'average_pooling1d' | 'average_pooling2d'>;

/** What lies outside the input counts neither for the largest value nor for the mean. */
export function writePooling({ layer, graph, input, inputShape }: Site<Pooling>): string {
  const { pool_size: size, strides, padding } = layer;
  const attributes = windowAttributes(layer, inputShape, { size, strides, padding });
  const operator = layer.type.startsWith('max') ? 'MaxPool' : 'AveragePool';
  return withChannelsFirst(graph, input, inputShape.length, (image) =>
    graph.node('pooled', operator, [image], { attributes }),
  );
}
