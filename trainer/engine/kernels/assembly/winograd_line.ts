import { splat } from './elementary';
import { workspace } from './memory';
import { loadUpTo } from './partial';
import { ACCUMULATE, multiply } from './product';
import {
  addFromEightPoints, fromOutputsToEight, toEightPoints, toOutputsOfEight, weightsFromEightPoints, weightsToEightPoints,
} from './winograd_eight';
import { fromOutputs, fromPoints, toOutputs, toPoints, weightsFromPoints, weightsToPoints } from './winograd_six';

// Convolution of sequences by minimal filtering: F(4, 3) or F(4, 5), four outputs for 6 or 8 multiplications a
// channel pair instead of 12 or 20. Tiles of 6 or 8 frames overlap by `size` - 1. The number of filters is a
// multiple of four; channels are padded to one (`width`), and the padding of what is transformed is zero.

const VECTOR: i32 = 16;

// @ts-ignore: decorator
@inline
function pointsOf(size: i32): i32 { return size + 3; }

/** Transforms kernels [size, channels, filters] into matrices, packed as in the plane. */
export function lineKernels(
  kernel: usize, size: i32, channels: i32, width: i32, filters: i32, panels: usize, transposed: usize,
): void {
  const place = channels * filters << 2, points = workspace;
  const matrix = ((filters + 7) >> 3) * width << 5, turned = ((channels + 7) >> 3) * filters << 5;
  for (let c = 0; c < channels; c++) {
    for (let f = 0; f < filters; f += 4) {
      const from = kernel + ((c * filters + f) << 2);
      if (size == 3) weightsToPoints(from, place, points, VECTOR);
      else weightsToEightPoints(from, place, points, VECTOR);
      let to = panels + (f >> 3) * (width << 5) + (c << 5) + ((f & 7) << 2);
      for (let e = 0; e < pointsOf(size); e++, to += matrix) v128.store(to, v128.load(points + e * VECTOR));
      if (!transposed) continue;
      to = transposed + (c >> 3) * (filters << 5) + (f << 5) + ((c & 7) << 2);
      for (let e = 0; e < pointsOf(size); e++, to += turned) {
        const at = points + e * VECTOR;
        store<f32>(to, load<f32>(at)); store<f32>(to, load<f32>(at, 4), 32);
        store<f32>(to, load<f32>(at, 8), 64); store<f32>(to, load<f32>(at, 12), 96);
      }
    }
  }
}

/** y = x * kernel + bias for sequences padded to 4 · count + size - 1 frames; `tiles` is kept for backward. */
export function lineForward(
  x: usize, panels: usize, bias: usize, y: usize, tiles: usize, products: usize, rows: i32, size: i32, count: i32,
  channels: i32, width: i32, frames: i32, filters: i32, relu: i32,
): void {
  const matrix = ((filters + 7) >> 3) * width << 5;
  const total = rows * count;
  const step = total * width << 2, productStep = total * filters << 2;
  const sequence = (4 * count + size - 1) * channels << 2;
  let tile = tiles;
  for (let row = 0; row < rows; row++, x += sequence) {
    for (let j = 0; j < count; j++, tile += width << 2) transformTile(x + (j * channels << 4), tile, step, size, channels);
  }
  for (let e = 0; e < pointsOf(size); e++) {
    multiply(tiles + e * step, width << 2, 4, panels + e * matrix, 32, width << 5, products + e * productStep, filters << 2, total, filters, width, 0, 0);
  }
  const floor = splat(relu ? 0 : -Infinity), pixel = filters << 2, whole = workspace;
  for (let row = 0; row < rows; row++, y += frames * pixel) {
    for (let j = 0; j < count; j++) {
      for (let f = 0; f < pixel; f += VECTOR, products += VECTOR) {
        if (size == 3) toOutputs(products, productStep, whole, VECTOR);
        else toOutputsOfEight(products, productStep, whole, VECTOR);
        let at = y + 4 * j * pixel + f;
        for (let u = 0; u < min(4, frames - 4 * j); u++, at += pixel) {
          v128.store(at, f32x4.pmax(f32x4.add(v128.load(whole + u * VECTOR), v128.load(bias + f)), floor));
        }
      }
    }
  }
}

function transformTile(from: usize, tile: usize, step: i32, size: i32, channels: i32): void {
  const pixel = channels << 2;
  for (let c = 0; c < channels; c += 4, tile += VECTOR, from += VECTOR) {
    let source = from, sourceStep = pixel;
    if (channels - c < 4) {
      source = workspace;
      sourceStep = VECTOR;
      for (let t = 0; t < pointsOf(size); t++) v128.store(source + t * VECTOR, loadUpTo(from + t * pixel, channels - c));
    }
    if (size == 3) toPoints(source, sourceStep, tile, step);
    else toEightPoints(source, sourceStep, tile, step);
  }
}

/**
 * The gradients of the kernel and, unless `transposed` is 0, of the input, whose first frame is the `before`-th
 * of the padded sequence. `products`, `tileGradients`, `sums` and `padded` (one sequence) are scratch.
 */
export function lineBackward(
  dy: usize, tiles: usize, transposed: usize, products: usize, tileGradients: usize, sums: usize, padded: usize,
  dKernel: usize, dx: usize, rows: i32, size: i32, count: i32, channels: i32, width: i32, frames: i32, filters: i32,
  before: i32, inputFrames: i32,
): void {
  const total = rows * count;
  const step = total * width << 2, productStep = total * filters << 2, sum = width * filters << 2;
  const turned = ((channels + 7) >> 3) * filters << 5;
  const pixel = filters << 2;
  let product = products;
  for (let row = 0; row < rows; row++, dy += frames * pixel) {
    for (let j = 0; j < count; j++) {
      const from = dy + 4 * j * pixel, outputs = min(4, frames - 4 * j);
      for (let f = 0; f < pixel; f += VECTOR, product += VECTOR) {
        if (size == 3) fromOutputs(from + f, pixel, outputs, product, productStep);
        else fromOutputsToEight(from + f, pixel, outputs, product, productStep);
      }
    }
  }
  for (let e = 0; e < pointsOf(size); e++) {
    product = products + e * productStep;
    multiply(tiles + e * step, 4, width << 2, product, pixel, 32, sums + e * sum, pixel, width, filters, total, 0, 0);
    if (transposed) multiply(product, pixel, 4, transposed + e * turned, 32, filters << 5, tileGradients + e * step, width << 2, total, channels, filters, 0, 0);
  }
  for (let c = 0; c < channels; c++) {
    for (let f = 0; f < pixel; f += VECTOR) {
      const from = sums + c * pixel + f, to = dKernel + c * pixel + f;
      if (size == 3) weightsFromPoints(from, sum, to, channels * pixel);
      else weightsFromEightPoints(from, sum, to, channels * pixel);
    }
  }
  if (!transposed) return;
  for (let row = 0; row < rows; row++, dx += inputFrames * channels << 2) {
    memory.fill(padded, 0, (4 * count + size - 1) * width << 2);
    for (let j = 0; j < count; j++) {
      for (let c = 0; c < width; c += 4, tileGradients += VECTOR) {
        const to = padded + (4 * j * width + c << 2);
        if (size == 3) fromPoints(tileGradients, step, to, width << 2, true);
        else addFromEightPoints(tileGradients, step, to, width << 2);
      }
    }
    for (let t = 0; t < inputFrames; t++) memory.copy(dx + (t * channels << 2), padded + ((t + before) * width << 2), channels << 2);
  }
}
