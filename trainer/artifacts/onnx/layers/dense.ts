import type { LayerOf } from '../../../engine/architecture.ts';
import { activated } from './activation.ts';
import type { Site } from './site.ts';

/** x · kernel + bias over the last axis, then the activation. */
export function writeDense({ graph, layer, input, inputShape, parameter }: Site<LayerOf<'dense'>>): string {
  const kernel = graph.tensor('kernel', parameter('kernel'));
  const bias = graph.tensor('bias', parameter('bias'));
  const sums =
    inputShape.length === 1
      ? graph.node('sums', 'Gemm', [input, kernel, bias])
      : graph.node('sums', 'Add', [graph.node('products', 'MatMul', [input, kernel]), bias]);
  return activated(graph, layer.activation, sums);
}
