import type { LayerOf } from '../../../engine/architecture.ts';
import type { Value } from '../graph.ts';
import { elementwise, reduce, unary } from '../operators.ts';
import type { Site } from './site.ts';

/** With fixed statistics it is one factor and one summand a channel: (x - mean) γ / √(variance + ε) + β. */
export function writeBatchNormalisation({
  layer,
  graph,
  input,
  parameter,
}: Site<LayerOf<'batch_normalization'>>): Value {
  const [gamma, beta] = [parameter('gamma').values, parameter('beta').values];
  const [mean, variance] = [parameter('moving_mean').values, parameter('moving_variance').values];
  const factors = Array.from(gamma, (g, c) => g / Math.sqrt((variance[c] ?? 1) + layer.epsilon));
  const summands = Array.from(beta, (b, c) => b - (mean[c] ?? 0) * (factors[c] ?? 0));
  const row = (name: string, values: number[]) =>
    graph.constant(name, { shape: [values.length], values: Float32Array.from(values) });
  const scaled = elementwise(graph, 'scaled', 'MUL', input, row('factors', factors));
  return elementwise(graph, 'normalised', 'ADD', scaled, row('summands', summands));
}

/** Over the last axis: (x - mean) / √(variance + ε) γ + β. */
export function writeLayerNormalisation({
  layer,
  graph,
  input,
  parameter,
}: Site<LayerOf<'layer_normalization'>>): Value {
  const lastAxis = { axes: [input.shape.length - 1], keep: true };
  const mean = reduce(graph, 'mean', 'MEAN', input, lastAxis);
  const centred = elementwise(graph, 'centred', 'SUB', input, mean);
  const squares = elementwise(graph, 'squares', 'MUL', centred, centred);
  const variance = reduce(graph, 'variance', 'MEAN', squares, lastAxis);
  const raised = elementwise(graph, 'raised', 'ADD', variance, graph.scalar('epsilon', layer.epsilon));
  const scaled = elementwise(graph, 'scaled', 'MUL', centred, unary(graph, 'inverse', 'RSQRT', raised));
  const stretched = elementwise(
    graph,
    'stretched',
    'MUL',
    scaled,
    graph.constant('gamma', parameter('gamma')),
  );
  return elementwise(graph, 'normalised', 'ADD', stretched, graph.constant('beta', parameter('beta')));
}
