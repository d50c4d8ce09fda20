import type { LayerOf } from '../../../engine/architecture.ts';
import type { GraphWriter, Value } from '../graph.ts';
import { elementwise, fullyConnected, turned, unary } from '../operators.ts';
import { type Cell, gateColumns, gateSplitter, projectedFrames } from './cell.ts';
import type { Site } from './site.ts';

const GATES = ['update', 'reset', 'candidate'] as const;

/**
 * h' = z h + (1 - z) c with c = tanh(x · W + (r h) · U + b): the reset gate acts before the product. It is
 * written as c + z (h - c).
 */
export function gruCell(site: Site<LayerOf<'gru'>>, prefix: string): Cell {
  const recall = recallOf(site, prefix);
  const split = gateSplitter(site.graph, ['update_frame', 'reset_frame', 'candidate_frame']);
  return {
    frames: projectedFrames(site, prefix),
    step(graph, frame, before) {
      const [z = frame, r = frame, c = frame] = split(graph, frame);
      if (!before) return { hidden: firstState(graph, z, c) };
      const { hidden } = before;
      const update = unary(graph, 'update', 'LOGISTIC', recall(graph, 'update', z, hidden));
      const reset = unary(graph, 'reset', 'LOGISTIC', recall(graph, 'reset', r, hidden));
      const kept = elementwise(graph, 'kept', 'MUL', reset, hidden);
      const candidate = unary(graph, 'candidate', 'TANH', recall(graph, 'candidate', c, kept));
      return { hidden: blended(graph, update, hidden, candidate) };
    },
  };
}

type Recall = (graph: GraphWriter, gate: (typeof GATES)[number], frame: Value, state: Value) => Value;

/** What the frame says of a gate, and what the state says of it. */
function recallOf({ graph: own, parameter, layer }: Site<LayerOf<'gru'>>, prefix: string): Recall {
  const all = parameter(`${prefix}recurrent_kernel`);
  const kernels = GATES.map((gate, i) =>
    own.constant(`recurrent_${gate}`, turned(gateColumns(all, i, layer.units))),
  );
  return (graph, gate, frame, state) => {
    const kernel = kernels[GATES.indexOf(gate)] ?? frame;
    const recalled = fullyConnected(graph, `${gate}_recalled`, state, kernel);
    return elementwise(graph, `${gate}_sum`, 'ADD', frame, recalled);
  };
}

function blended(graph: GraphWriter, update: Value, hidden: Value, candidate: Value): Value {
  const distance = elementwise(graph, 'distance', 'SUB', hidden, candidate);
  const step = elementwise(graph, 'step', 'MUL', update, distance);
  return elementwise(graph, 'hidden', 'ADD', candidate, step);
}

/** (1 - z) c: nothing came before. */
function firstState(graph: GraphWriter, z: Value, c: Value): Value {
  const candidate = unary(graph, 'candidate', 'TANH', c);
  const left = elementwise(graph, 'left', 'MUL', unary(graph, 'update', 'LOGISTIC', z), candidate);
  return elementwise(graph, 'hidden', 'SUB', candidate, left);
}
