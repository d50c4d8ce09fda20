import type { LayerOf } from '../../../engine/architecture.ts';
import type { Value } from '../graph.ts';
import { fullyConnected, reshape, turned } from '../operators.ts';
import { activated } from './activation.ts';
import type { Site } from './site.ts';

/** x · kernel + bias over the last axis, then the activation; where there are frames, each is a row. */
export function writeDense({ graph, layer, input, outputShape, parameter }: Site<LayerOf<'dense'>>): Value {
  const kernel = graph.constant('kernel', turned(parameter('kernel')));
  const bias = graph.constant('bias', parameter('bias'));
  if (outputShape.length === 1) {
    return activated(graph, layer.activation, fullyConnected(graph, 'sums', input, kernel, bias));
  }
  const rows = reshape(graph, 'rows', input, [input.shape.at(-1) ?? 1]);
  const sums = fullyConnected(graph, 'sums', rows, kernel, bias);
  return activated(graph, layer.activation, reshape(graph, 'shaped', sums, outputShape));
}
