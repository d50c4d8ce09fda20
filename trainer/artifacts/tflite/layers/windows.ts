import type { Padding } from '../../../engine/architecture.ts';
import { type Geometry, paddedExtent, type Window } from '../../../engine/layers/window.ts';
import type { GraphWriter, Value } from '../graph.ts';
import { reshape } from '../operators.ts';
import { PADDING } from '../schema.ts';

/** Windows run over [N, height, width, channels]: a sequence is an image of one row. */
export function asImages(
  graph: GraphWriter,
  input: Value,
  outputShape: readonly number[],
  write: (images: Value, shape: readonly number[]) => Value,
): Value {
  if (outputShape.length === 3) return write(input, [1, ...outputShape]);
  const images = reshape(graph, 'images', input, [1, ...input.shape.slice(1)]);
  const seen = write(images, [1, 1, ...outputShape]);
  return reshape(graph, 'frames', seen, outputShape);
}

/** How the tables of convolutions and poolings begin; `same` and `valid` mean what they mean in Keras. */
export function windowFields(padding: Padding, { vertical, horizontal }: Geometry) {
  return [{ int8: PADDING[padding] }, { int32: horizontal.stride }, { int32: vertical.stride }];
}

/**
 * What a convolution reads, and the padding that it says. Where a stride is longer than its window, XNNPACK in
 * TensorFlow 2.21 misplaces the windows of `same`: there the zeros are written out.
 */
export function paddedImages(
  graph: GraphWriter,
  images: Value,
  { vertical, horizontal }: Geometry,
  padding: Padding,
): { images: Value; padding: Padding } {
  if (padding === 'valid' || [vertical, horizontal].every(({ stride, size }) => stride <= size)) {
    return { images, padding };
  }
  const [rows = 1, height = 1, width = 1, channels = 1] = images.shape;
  const [up, left] = [vertical.before, horizontal.before];
  const [down, right] = [after(vertical), after(horizontal)];
  const widths = graph.integers('padding', [0, 0, up, down, left, right, 0, 0], [4, 2]);
  const shape = [rows, up + height + down, left + width + right, channels];
  return { images: graph.node('padded', 'PAD', [images, widths], shape), padding: 'valid' };
}

function after(window: Window): number {
  return paddedExtent(window) - window.extent - window.before;
}
