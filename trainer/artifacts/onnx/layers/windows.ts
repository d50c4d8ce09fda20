import type { Layer } from '../../../engine/architecture.ts';
import { inferWindows, type Window } from '../../../engine/layers/window.ts';
import type { Attributes } from '../attributes.ts';
import type { GraphWriter } from '../graph.ts';

interface Windowed {
  size: number | readonly [number, number];
  strides: number | readonly [number, number];
  padding: 'valid' | 'same';
}

/**
 * Where windows lie, as ONNX says it. The padding is written out, since ONNX and Keras put the odd frame of
 * `same` at other ends.
 */
export function windowAttributes(
  layer: Layer,
  inputShape: readonly number[],
  windowed: Windowed,
): Attributes {
  const { vertical, horizontal } = inferWindows(layer, inputShape, windowed);
  const axes = inputShape.length === 3 ? [vertical, horizontal] : [horizontal];
  return {
    kernel_shape: { ints: axes.map(({ size }) => size) },
    strides: { ints: axes.map(({ stride }) => stride) },
    pads: { ints: [...axes.map(({ before }) => before), ...axes.map(paddingAfter)] },
  };
}

function paddingAfter({ extent, size, stride, before, outputs }: Window): number {
  return Math.max(0, (outputs - 1) * stride + size - extent - before);
}

/** Our tensors have their channels last, ONNX's windows run over tensors that have them first. */
export function withChannelsFirst(
  graph: GraphWriter,
  input: string,
  axes: number,
  write: (channelsFirst: string) => string,
): string {
  const [toFirst, toLast] =
    axes === 3
      ? [
          [0, 3, 1, 2],
          [0, 2, 3, 1],
        ]
      : [
          [0, 2, 1],
          [0, 2, 1],
        ];
  const first = graph.node('channels_first', 'Transpose', [input], {
    attributes: { perm: { ints: toFirst } },
  });
  return graph.node('channels_last', 'Transpose', [write(first)], { attributes: { perm: { ints: toLast } } });
}
