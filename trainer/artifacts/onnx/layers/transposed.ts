import type { Tensor } from '../../../engine/architecture.ts';

/** A tensor with its axes in another order: axis i of the result is axis `order[i]` of the tensor. */
export function transposed({ shape, values }: Tensor, order: readonly number[]): Tensor {
  const strides = shape.map((_, axis) =>
    shape.slice(axis + 1).reduce((product, extent) => product * extent, 1),
  );
  const newShape = order.map((axis) => shape[axis] ?? 1);
  const newStrides = order.map((axis) => strides[axis] ?? 1);
  const moved = new Float32Array(values.length);
  for (let i = 0; i < moved.length; i++) {
    let [rest, from] = [i, 0];
    for (let axis = order.length - 1; axis >= 0; axis--) {
      const extent = newShape[axis] ?? 1;
      from += (rest % extent) * (newStrides[axis] ?? 0);
      rest = Math.floor(rest / extent);
    }
    moved[i] = values[from] ?? 0;
  }
  return { shape: newShape, values: moved };
}
