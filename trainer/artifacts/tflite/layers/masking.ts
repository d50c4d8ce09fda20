import type { LayerOf } from '../../../engine/architecture.ts';
import type { GraphWriter, Value } from '../graph.ts';
import { elementwise, reduce } from '../operators.ts';
import { TENSOR_TYPES } from '../schema.ts';
import type { Site } from './site.ts';

/** [N, frames, 1]: 0 where every value of a frame is the one that marks padding, else 1. */
export function writeMask({ layer, graph, input }: Site<LayerOf<'masking'>>): Value {
  const mark = graph.scalar('mask_value', layer.mask_value);
  const others = graph.node('others', 'NOT_EQUAL', [input, mark], input.shape, { type: 'BOOL' });
  const options = [{ int8: TENSOR_TYPES.BOOL }, { int8: TENSOR_TYPES.FLOAT32 }];
  const numbers = graph.node('numbers', 'CAST', [others], input.shape, { options });
  return reduce(graph, 'mask', 'REDUCE_MAX', numbers, { axes: [2], keep: true });
}

/** Padding becomes zero. */
export function writeMasking({ graph, input }: Site<LayerOf<'masking'>>, mask: Value): Value {
  return elementwise(graph, 'masked', 'MUL', input, mask);
}

/** 1 for padding, 0 for a frame. */
export function writePadding(graph: GraphWriter, mask: Value): Value {
  return elementwise(graph, 'padding', 'SUB', graph.scalar('every_frame', 1), mask);
}

/**
 * `value` where there is a frame, `other` where there is padding. The products and their sum are exact, and
 * every runtime and accelerator has them, which is not true of the operators that choose.
 */
export function writeChoice(
  graph: GraphWriter,
  { mask, padding }: { mask: Value; padding: Value },
  value: Value,
  other: Value,
): Value {
  const kept = elementwise(graph, 'kept', 'MUL', value, mask);
  return elementwise(graph, 'chosen', 'ADD', kept, elementwise(graph, 'replaced', 'MUL', other, padding));
}
