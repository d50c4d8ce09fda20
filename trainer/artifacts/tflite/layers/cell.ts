import type { LayerOf, Tensor } from '../../../engine/architecture.ts';
import type { GraphWriter, Value } from '../graph.ts';
import { fullyConnected, reshape, turned, unpackFrames } from '../operators.ts';
import type { Site } from './site.ts';

/** What a recurrence remembers, [N, units] each. */
export interface State {
  hidden: Value;
  /** Only long short-term memory has it. */
  memory?: Value;
}

export interface Cell {
  /** x · kernel + bias of every frame, [N, gates · units] each. */
  frames: readonly Value[];
  /** The state after a frame; null: nothing came before, which counts as zeros. */
  step(graph: GraphWriter, frame: Value, before: State | null): State;
}

/** The part of the gates that no state goes into, for all frames at once. */
export function projectedFrames(
  { graph, input, parameter }: Site<LayerOf<'lstm'> | LayerOf<'gru'>>,
  prefix: string,
): Value[] {
  const [, frames = 1, channels = 1] = input.shape;
  const kernel = graph.constant('kernel', turned(parameter(`${prefix}kernel`)));
  const bias = graph.constant('bias', parameter(`${prefix}bias`));
  const rows = reshape(graph, 'rows', input, [channels]);
  const sums = fullyConnected(graph, 'projections', rows, kernel, bias);
  const [, columns = 1] = sums.shape;
  return unpackFrames(graph, 'frame', reshape(graph, 'by_frame', sums, [frames, columns]));
}

/** Takes [N, gates · units] apart into one tensor [N, units] a gate. */
export function gateSplitter(own: GraphWriter, names: readonly string[]) {
  const axis = own.integers('gate_axis', [1], []);
  const outputs = names.map((name) => ({ name }));
  return (graph: GraphWriter, sums: Value): Value[] => {
    const [rows = 1, columns = 1] = sums.shape;
    const shape = [rows, columns / names.length];
    return graph.nodeWithOutputs(outputs, 'SPLIT', [axis, sums], shape, [{ int32: names.length }]);
  };
}

/** The columns of one gate. */
export function gateColumns({ shape: [rows = 1, columns = 1], values }: Tensor, gate: number, units: number) {
  const own = Float32Array.from(
    { length: rows * units },
    (_, i) => values[Math.floor(i / units) * columns + gate * units + (i % units)] ?? 0,
  );
  return { shape: [rows, units], values: own };
}
