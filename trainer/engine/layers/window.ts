import type { Layer, Padding } from '../architecture.ts';
import { mismatch, type Shape } from './kind.ts';

/** Windows along one axis: `extent` values, a window of `size` every `stride`, `before` values of padding. */
export interface Window {
  extent: number;
  size: number;
  stride: number;
  before: number;
  outputs: number;
}

/** A stack of images, of which a sequence is the kind with one row. */
export interface Geometry {
  vertical: Window;
  horizontal: Window;
  channels: number;
}

interface WindowedLayer {
  size: number | readonly [number, number];
  strides: number | readonly [number, number];
  padding: Padding;
}

/** Keras's rules: `valid` has whole windows only, `same` pads so that ceil(extent / stride) windows fit. */
export function inferWindows(layer: Layer, input: Shape, windowed: WindowedLayer): Geometry {
  const { padding } = windowed;
  const [height = 1, width = 1, channels = 1] = input.length === 3 ? input : [1, ...input];
  const [[sizeY, sizeX], [strideY, strideX]] = [asPair(windowed.size), asPair(windowed.strides)];
  const vertical = windowsAlong(height, sizeY, strideY, padding);
  const horizontal = windowsAlong(width, sizeX, strideX, padding);
  if (vertical.outputs < 1 || horizontal.outputs < 1) {
    throw mismatch(layer, `has windows of ${sizeY} × ${sizeX}`, [input]);
  }
  return { vertical, horizontal, channels };
}

/** The output's shape with as many axes as the input's. */
export function windowShape({ vertical, horizontal }: Geometry, input: Shape, channels: number): Shape {
  const shape = [vertical.outputs, horizontal.outputs, channels];
  return input.length === 3 ? shape : shape.slice(1);
}

function asPair(value: number | readonly [number, number]): readonly [number, number] {
  return typeof value === 'number' ? [1, value] : value;
}

function windowsAlong(extent: number, size: number, stride: number, padding: Padding): Window {
  if (padding === 'valid') {
    const outputs = Math.floor((extent - size) / stride) + 1;
    return { extent, size, stride, before: 0, outputs };
  }
  const outputs = Math.ceil(extent / stride);
  const missing = Math.max((outputs - 1) * stride + size - extent, 0);
  return { extent, size, stride, before: Math.floor(missing / 2), outputs };
}

/** Values along an axis once it is padded so that every window lies inside. */
export function paddedExtent({ extent, size, stride, before, outputs }: Window): number {
  return Math.max(before + extent, (outputs - 1) * stride + size);
}
