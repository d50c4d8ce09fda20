import type { LayerOf } from '../../../engine/architecture.ts';
import type { GraphWriter, Value } from '../graph.ts';
import { elementwise, fullyConnected, turned, unary } from '../operators.ts';
import { type Cell, gateSplitter, projectedFrames, type State } from './cell.ts';
import type { Site } from './site.ts';

const GATES = ['input_sum', 'forget_sum', 'candidate_sum', 'output_sum'];

/** m' = σ(f) m + σ(i) tanh(c), h' = σ(o) tanh(m'), with gates in the order i f c o. */
export function lstmCell(site: Site<LayerOf<'lstm'>>, prefix: string): Cell {
  const kernel = turned(site.parameter(`${prefix}recurrent_kernel`));
  const recurrent = site.graph.constant('recurrent_kernel', kernel);
  const split = gateSplitter(site.graph, GATES);
  return {
    frames: projectedFrames(site, prefix),
    step(graph, frame, before) {
      const sums = before ? withRecalled(graph, frame, before.hidden, recurrent) : frame;
      const [i = sums, f = sums, c = sums, o = sums] = split(graph, sums);
      const memory = writeMemory(graph, { i, f, c }, before);
      const output = unary(graph, 'output', 'LOGISTIC', o);
      return {
        hidden: elementwise(graph, 'hidden', 'MUL', output, unary(graph, 'shown', 'TANH', memory)),
        memory,
      };
    },
  };
}

function withRecalled(graph: GraphWriter, frame: Value, hidden: Value, recurrent: Value): Value {
  return elementwise(graph, 'sums', 'ADD', frame, fullyConnected(graph, 'recalled', hidden, recurrent));
}

function writeMemory(
  graph: GraphWriter,
  { i, f, c }: { i: Value; f: Value; c: Value },
  before: State | null,
): Value {
  const candidate = unary(graph, 'candidate', 'TANH', c);
  const added = elementwise(graph, 'added', 'MUL', unary(graph, 'input', 'LOGISTIC', i), candidate);
  if (!before?.memory) return added;
  const kept = elementwise(graph, 'kept', 'MUL', unary(graph, 'forget', 'LOGISTIC', f), before.memory);
  return elementwise(graph, 'memory', 'ADD', kept, added);
}
