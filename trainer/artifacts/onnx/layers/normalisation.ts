import type { LayerOf } from '../../../engine/architecture.ts';
import type { Site } from './site.ts';

/** With fixed statistics it is one factor and one summand a channel: (x - mean) γ / √(variance + ε) + β. */
export function writeBatchNormalisation({
  layer,
  graph,
  input,
  parameter,
}: Site<LayerOf<'batch_normalization'>>): string {
  const [gamma, beta] = [parameter('gamma').values, parameter('beta').values];
  const [mean, variance] = [parameter('moving_mean').values, parameter('moving_variance').values];
  const factors = Array.from(gamma, (g, c) => g / Math.sqrt((variance[c] ?? 1) + layer.epsilon));
  const summands = Array.from(beta, (b, c) => b - (mean[c] ?? 0) * (factors[c] ?? 0));
  const row = (values: number[]) => ({ shape: [values.length], values: Float32Array.from(values) });
  const scaled = graph.node('scaled', 'Mul', [input, graph.tensor('factors', row(factors))]);
  return graph.node('normalised', 'Add', [scaled, graph.tensor('summands', row(summands))]);
}

export function writeLayerNormalisation({
  layer,
  graph,
  input,
  parameter,
}: Site<LayerOf<'layer_normalization'>>): string {
  const numbers = [graph.tensor('gamma', parameter('gamma')), graph.tensor('beta', parameter('beta'))];
  return graph.node('normalised', 'LayerNormalization', [input, ...numbers], {
    attributes: { axis: { int: -1 }, epsilon: { float: layer.epsilon } },
  });
}
