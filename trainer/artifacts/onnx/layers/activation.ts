import type { Activation, LayerOf } from '../../../engine/architecture.ts';
import type { GraphWriter } from '../graph.ts';
import type { Site } from './site.ts';

const OPERATORS = { relu: 'Relu', softmax: 'Softmax', sigmoid: 'Sigmoid', tanh: 'Tanh' } as const;

/** What a layer does to its own sums. */
export function activated(graph: GraphWriter, activation: Activation, sums: string): string {
  return activation === 'linear' ? sums : graph.node(activation, OPERATORS[activation], [sums]);
}

export function writeActivation({ graph, layer, input }: Site<LayerOf<'activation'>>): string {
  if (layer.activation === 'gelu') return writeGelu(graph, input);
  return activated(graph, layer.activation, input);
}

/** x / 2 (1 + tanh(√(2 / π) (x + 0.044715 x³))), which has no operator of its own before version 20. */
function writeGelu(graph: GraphWriter, x: string): string {
  const cube = graph.node('cube', 'Mul', [graph.node('square', 'Mul', [x, x]), x]);
  const bent = graph.node('bent', 'Mul', [cube, graph.scalar('bend', 0.044715)]);
  const inner = graph.node('inner', 'Add', [x, bent]);
  const scaled = graph.node('scaled', 'Mul', [inner, graph.scalar('scale', Math.sqrt(2 / Math.PI))]);
  const gate = graph.node('gate', 'Add', [graph.node('curve', 'Tanh', [scaled]), graph.scalar('one', 1)]);
  const half = graph.node('half', 'Mul', [x, graph.scalar('one_half', 0.5)]);
  return graph.node('gelu', 'Mul', [half, gate]);
}
