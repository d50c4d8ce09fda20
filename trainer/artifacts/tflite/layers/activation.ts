import type { Activation, LayerOf } from '../../../engine/architecture.ts';
import type { GraphWriter, Value } from '../graph.ts';
import { elementwise, softmax, unary } from '../operators.ts';
import type { Site } from './site.ts';

const OPERATORS = { relu: 'RELU', sigmoid: 'LOGISTIC', tanh: 'TANH' } as const;

/** What a layer does to its own sums. */
export function activated(graph: GraphWriter, activation: Activation, sums: Value): Value {
  if (activation === 'linear') return sums;
  if (activation === 'softmax') return softmax(graph, 'softmax', sums);
  return unary(graph, activation, OPERATORS[activation], sums);
}

export function writeActivation({ graph, layer, input }: Site<LayerOf<'activation'>>): Value {
  if (layer.activation === 'gelu') return writeGelu(graph, input);
  return activated(graph, layer.activation, input);
}

/** x / 2 (1 + tanh(√(2 / π) (x + 0.044715 x³))), in operators that older runtimes have too. */
function writeGelu(graph: GraphWriter, x: Value): Value {
  const times = (name: string, a: Value, b: Value) => elementwise(graph, name, 'MUL', a, b);
  const plus = (name: string, a: Value, b: Value) => elementwise(graph, name, 'ADD', a, b);
  const cube = times('cube', times('square', x, x), x);
  const inner = plus('inner', x, times('bent', cube, graph.scalar('bend', 0.044715)));
  const scaled = times('scaled', inner, graph.scalar('scale', Math.sqrt(2 / Math.PI)));
  const gate = plus('gate', unary(graph, 'curve', 'TANH', scaled), graph.scalar('one', 1));
  return times('gelu', times('half', x, graph.scalar('one_half', 0.5)), gate);
}
