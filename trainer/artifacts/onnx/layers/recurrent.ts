import type { LayerOf, Tensor } from '../../../engine/architecture.ts';
import type { Attributes } from '../attributes.ts';
import { paddingLast, statesInPlace } from './masked_frames.ts';
import type { Site } from './site.ts';

type Recurrent = LayerOf<'lstm'> | LayerOf<'gru'>;

/** Which of our gates ONNX has at each place: we have i f c o and z r h, ONNX i o f c and z r h. */
const GATES = { lstm: [0, 3, 1, 2], gru: [0, 1, 2] } as const;
const OPERATORS = { lstm: 'LSTM', gru: 'GRU' } as const;

/** ONNX runs over [frames, N, channels] and gives [frames, directions, N, units] and the last states. */
export function writeRecurrent(site: Site<Recurrent>): string {
  const { layer, graph, input, inputShape, mask } = site;
  const [frames = 1] = inputShape;
  const moved = mask === null ? null : paddingLast(graph, input, mask, frames);
  const read = [
    transpose(site, 'over_time', moved?.frames ?? input, [1, 0, 2]),
    graph.tensor('kernels', stacked(site, 'kernel')),
    graph.tensor('recurrent_kernels', stacked(site, 'recurrent_kernel')),
    graph.tensor('biases', withSecondBias(stacked(site, 'bias'))),
    ...(moved ? [moved.lengths] : []),
  ];
  const attributes: Attributes = {
    hidden_size: { int: layer.units },
    ...(layer.bidirectional && { direction: { text: 'bidirectional' } }),
  };
  const outputs = ['states', 'last_states'];
  const operator = OPERATORS[layer.type];
  const [states = '', last = ''] = graph.nodeWithOutputs('recurrence', operator, read, outputs, attributes);
  if (!layer.return_sequences) return joined(site, transpose(site, 'by_row', last, [1, 0, 2]), [0, -1]);
  const byRow = transpose(site, 'by_row', states, [2, 0, 1, 3]);
  return mask === null ? joined(site, byRow, [0, 0, -1]) : inPlace(site, byRow, mask);
}

/** Both directions in one axis. */
function joined({ graph }: Site, states: string, shape: readonly number[]): string {
  return graph.node('directions_joined', 'Reshape', [states, graph.integers('joined_shape', shape)]);
}

/** The states [N, frames, directions, units] of frames among which padding was moved to the end. */
function inPlace({ layer, graph }: Site<Recurrent>, states: string, mask: string): string {
  const directions = (layer.bidirectional ? ['forward', 'backward'] : ['forward']).map((name, direction) => {
    const below = graph.below(name);
    const own = below.node('own', 'Gather', [states, below.integers('direction', [direction])], {
      attributes: { axis: { int: 2 } },
    });
    const flat = below.node('flat', 'Reshape', [own, below.integers('flat_shape', [0, 0, -1])]);
    return statesInPlace(below, flat, mask, direction === 1);
  });
  return graph.node('directions_joined', 'Concat', directions, { attributes: { axis: { int: -1 } } });
}

function transpose({ graph }: Site, name: string, input: string, perm: readonly number[]): string {
  return graph.node(name, 'Transpose', [input], { attributes: { perm: { ints: perm } } });
}

/** The parameter of each direction as ONNX has it: [directions, gates · units, rows], a bias without rows. */
function stacked({ layer, parameter }: Site<Recurrent>, name: string): Tensor {
  const prefixes = layer.bidirectional ? ['', 'backward_'] : [''];
  const directions = prefixes.map((prefix) => gatesInOrder(parameter(`${prefix}${name}`), layer));
  const [{ shape } = { shape: [] }] = directions;
  return {
    shape: [directions.length, ...shape],
    values: Float32Array.from(directions.flatMap(({ values }) => [...values])),
  };
}

/** [rows, gates · units] in our order of gates to [gates · units, rows] in ONNX's. */
function gatesInOrder({ shape, values }: Tensor, { type, units }: Recurrent): Tensor {
  const columns = shape.at(-1) ?? 1;
  const rows = values.length / columns;
  const source = GATES[type].flatMap((gate) =>
    Array.from({ length: units }, (_, unit) => gate * units + unit),
  );
  const moved = source.flatMap((column) =>
    Array.from({ length: rows }, (_, row) => values[row * columns + column] ?? 0),
  );
  return { shape: shape.length === 1 ? [columns] : [columns, rows], values: Float32Array.from(moved) };
}

/** ONNX has a bias of its own for the recurrent product; ours is zero. */
function withSecondBias({ shape: [directions = 1, columns = 1], values }: Tensor): Tensor {
  const both = new Float32Array(2 * values.length);
  for (let d = 0; d < directions; d++)
    both.set(values.subarray(d * columns, (d + 1) * columns), 2 * d * columns);
  return { shape: [directions, 2 * columns], values: both };
}
