import type { GraphWriter } from '../graph.ts';

/**
 * ONNX's recurrences know of padding at the end only. Frames that are padding are therefore moved behind the
 * others, and what the recurrence gives for each frame is brought back.
 */

/** TensorProto.DataType */
const [INT32, INT64] = [6, 7];

/** Frames [N, frames, channels] with padding moved to the end, and how many frames of each row are none: [N]. */
export function paddingLast(graph: GraphWriter, input: string, mask: string, frames: number) {
  // A key for each frame, sorted downwards: present frames by their time, then padding.
  const times = graph.tensor('times', {
    shape: [frames, 1],
    values: Float32Array.from({ length: frames }, (_, t) => t),
  });
  const raised = graph.node('raised', 'Mul', [mask, graph.scalar('twice_the_frames', 2 * frames)]);
  const keys = graph.node('keys', 'Sub', [raised, times]);
  const [, order = ''] = graph.nodeWithOutputs(
    'sorted',
    'TopK',
    [keys, graph.integers('all_frames', [frames])],
    ['sorted_keys', 'order'],
    { axis: { int: 1 } },
  );
  const count = graph.node('count', 'ReduceSum', [mask, graph.integers('but_rows', [1, 2])], {
    attributes: { keepdims: { int: 0 } },
  });
  return { frames: framesAt(graph, 'moved', input, order), lengths: cast(graph, 'lengths', count, INT32) };
}

/**
 * The states [N, frames, units] of one direction, given for the moved frames, at the frames' own places: padding
 * repeats the state that was reached before it, which is zero where nothing was before it.
 */
export function statesInPlace(graph: GraphWriter, states: string, mask: string, backward: boolean): string {
  const seen = graph.node('seen', 'CumSum', [mask, graph.integers('time_axis', [1])]);
  if (backward) {
    // From the end, a frame's state is that of the first present frame from it on: as many stand before that.
    const before = cast(graph, 'before', graph.node('seen_before', 'Sub', [seen, mask]), INT64);
    return framesAt(graph, 'in_place', states, before);
  }
  const pads = graph.integers('one_frame_before', [0, 1, 0, 0, 0, 0]);
  const started = graph.node('started', 'Pad', [states, pads]);
  return framesAt(graph, 'in_place', started, cast(graph, 'steps', seen, INT64));
}

/** Row by row, the frames [N, n, …] at the indices [N, m, 1]. */
function framesAt(graph: GraphWriter, name: string, input: string, indices: string): string {
  return graph.node(name, 'GatherND', [input, indices], { attributes: { batch_dims: { int: 1 } } });
}

function cast(graph: GraphWriter, name: string, input: string, to: number): string {
  return graph.node(name, 'Cast', [input], { attributes: { to: { int: to } } });
}
