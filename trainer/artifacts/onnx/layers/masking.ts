import type { LayerOf } from '../../../engine/architecture.ts';
import type { Site } from './site.ts';

/** TensorProto.DataType */
const FLOAT = 1;

/** [N, frames, 1]: 0 where every value of a frame is the one that marks padding, else 1. */
export function writeMask({ layer, graph, input }: Site<LayerOf<'masking'>>): string {
  const marks = graph.node('marks', 'Equal', [input, graph.scalar('mask_value', layer.mask_value)]);
  const others = graph.node('others', 'Cast', [graph.node('not_marks', 'Not', [marks])], {
    attributes: { to: { int: FLOAT } },
  });
  return graph.node('mask', 'ReduceMax', [others], {
    attributes: { axes: { ints: [2] }, keepdims: { int: 1 } },
  });
}

/** Padding becomes zero. */
export function writeMasking({ graph, input }: Site<LayerOf<'masking'>>, mask: string): string {
  return graph.node('masked', 'Mul', [input, mask]);
}
