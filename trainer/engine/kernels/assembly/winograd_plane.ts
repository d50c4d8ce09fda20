import { splat } from './elementary';
import { workspace } from './memory';
import { ACCUMULATE, multiply } from './product';
import { fromOutputs, fromPoints, toOutputs, toPoints, weightsFromPoints, weightsToPoints } from './winograd_six';

// Convolution of images by minimal filtering F(4×4, 3×3): four by four outputs of a 3 × 3 window for 36
// multiplications a channel pair instead of 144. Images are cut into tiles of 6 × 6 that overlap by two;
// tiles and kernels are transformed, multiplied point by point (36 products of matrices), and transformed
// back. Backward is the adjoint of each step. Channels and filters are multiples of four.

const POINTS: i32 = 36;
const VECTOR: i32 = 16;

/**
 * Transforms kernels [3, 3, channels, filters] into 36 matrices, packed as panels [filters / 8][channels][8]
 * and, unless `transposed` is 0, transposed as [channels / 8][filters][8].
 */
export function winogradKernels(kernel: usize, channels: i32, filters: i32, panels: usize, transposed: usize): void {
  const place = channels * filters << 2;
  const matrix = ((filters + 7) >> 3) * channels << 5, turned = ((channels + 7) >> 3) * filters << 5;
  const half = workspace, points = workspace + 18 * VECTOR;
  for (let c = 0; c < channels; c++) {
    for (let f = 0; f < filters; f += 4) {
      const from = kernel + ((c * filters + f) << 2);
      for (let u = 0; u < 3; u++) weightsToPoints(from + u * place, 3 * place, half + u * VECTOR, 3 * VECTOR);
      for (let i = 0; i < 6; i++) weightsToPoints(half + i * 3 * VECTOR, VECTOR, points + i * 6 * VECTOR, VECTOR);
      let to = panels + (f >> 3) * (channels << 5) + (c << 5) + ((f & 7) << 2);
      for (let e = 0; e < POINTS; e++, to += matrix) v128.store(to, v128.load(points + e * VECTOR));
      if (!transposed) continue;
      to = transposed + (c >> 3) * (filters << 5) + (f << 5) + ((c & 7) << 2);
      for (let e = 0; e < POINTS; e++, to += turned) {
        const at = points + e * VECTOR;
        store<f32>(to, load<f32>(at)); store<f32>(to, load<f32>(at, 4), 32);
        store<f32>(to, load<f32>(at, 8), 64); store<f32>(to, load<f32>(at, 12), 96);
      }
    }
  }
}

/**
 * y = x * kernel + bias for images padded to [4 tileRows + 2, 4 tileColumns + 2, channels]. Images are taken
 * `group` at a time, so that the 36 products are neither tiny nor larger than the cache. `tiles` keeps the
 * transformed input of every group for backward; `products` is scratch for one group.
 */
export function winogradForward(
  x: usize, panels: usize, bias: usize, y: usize, tiles: usize, products: usize, images: i32, group: i32,
  tileRows: i32, tileColumns: i32, channels: i32, rows: i32, columns: i32, filters: i32, relu: i32,
): void {
  const count = tileRows * tileColumns;
  const matrix = ((filters + 7) >> 3) * channels << 5;
  const image = (4 * tileRows + 2) * (4 * tileColumns + 2) * channels << 2;
  for (let first = 0; first < images; first += group) {
    const members = min(group, images - first);
    const total = members * count;
    const step = total * channels << 2, productStep = total * filters << 2;
    for (let i = 0; i < members; i++, x += image) transformImage(x, tiles + i * count * (channels << 2), step, tileRows, tileColumns, channels);
    for (let e = 0; e < POINTS; e++) {
      multiply(tiles + e * step, channels << 2, 4, panels + e * matrix, 32, channels << 5, products + e * productStep, filters << 2, total, filters, channels, 0, 0);
    }
    for (let i = 0; i < members; i++, y += rows * columns * filters << 2) {
      transformOutputs(products + i * count * (filters << 2), productStep, bias, y, tileRows, tileColumns, rows, columns, filters, relu);
    }
    tiles += POINTS * group * count * channels << 2;
  }
}

function transformImage(x: usize, tiles: usize, step: i32, tileRows: i32, tileColumns: i32, channels: i32): void {
  const pixel = channels << 2, row = (4 * tileColumns + 2) * pixel, half = workspace;
  for (let i = 0; i < tileRows; i++) {
    for (let j = 0; j < tileColumns; j++) {
      const from = x + 4 * i * row + 4 * j * pixel;
      for (let c = 0; c < pixel; c += VECTOR, tiles += VECTOR) {
        for (let v = 0; v < 6; v++) toPoints(from + v * row + c, pixel, half + v * 6 * VECTOR, VECTOR);
        for (let u = 0; u < 6; u++) toPoints(half + u * VECTOR, 6 * VECTOR, tiles + u * step, 6 * step);
      }
    }
  }
}

function transformOutputs(
  products: usize, step: i32, bias: usize, y: usize, tileRows: i32, tileColumns: i32, rows: i32, columns: i32, filters: i32, relu: i32,
): void {
  const pixel = filters << 2, half = workspace, whole = workspace + 24 * VECTOR;
  const floor = splat(relu ? 0 : -Infinity);
  for (let i = 0; i < tileRows; i++) {
    for (let j = 0; j < tileColumns; j++) {
      const height = min(4, rows - 4 * i), width = min(4, columns - 4 * j);
      const to = y + (4 * i * columns + 4 * j) * pixel;
      for (let f = 0; f < pixel; f += VECTOR, products += VECTOR) {
        for (let u = 0; u < 6; u++) toOutputs(products + u * step, 6 * step, half + u * VECTOR, 6 * VECTOR);
        const offset = v128.load(bias + f);
        for (let v = 0; v < height; v++) {
          toOutputs(half + v * 6 * VECTOR, VECTOR, whole, VECTOR);
          let at = to + v * columns * pixel + f;
          for (let u = 0; u < width; u++, at += pixel) {
            v128.store(at, f32x4.pmax(f32x4.add(v128.load(whole + u * VECTOR), offset), floor));
          }
        }
      }
    }
  }
}

/**
 * The gradients of the kernel and, unless `transposed` is 0, of the input [height, width, channels], whose
 * first value lies `top` rows and `left` columns inside the padded image. `products`, `tileGradients`,
 * `sums` (36 matrices) and `padded` (one image) are scratch.
 */
export function winogradBackward(
  dy: usize, tiles: usize, transposed: usize, products: usize, tileGradients: usize, sums: usize, padded: usize,
  dKernel: usize, dx: usize, images: i32, group: i32, tileRows: i32, tileColumns: i32, channels: i32,
  rows: i32, columns: i32, filters: i32, top: i32, left: i32, height: i32, width: i32,
): void {
  const count = tileRows * tileColumns;
  const turned = ((channels + 7) >> 3) * filters << 5;
  const sum = channels * filters << 2;
  for (let first = 0; first < images; first += group) {
    const members = min(group, images - first);
    const total = members * count;
    const step = total * channels << 2, productStep = total * filters << 2;
    for (let i = 0; i < members; i++, dy += rows * columns * filters << 2) {
      transformGradient(dy, products + i * count * (filters << 2), productStep, tileRows, tileColumns, rows, columns, filters);
    }
    for (let e = 0; e < POINTS; e++) {
      const product = products + e * productStep;
      multiply(tiles + e * step, 4, channels << 2, product, filters << 2, 32, sums + e * sum, filters << 2, channels, filters, total, 0, first > 0 ? ACCUMULATE : 0);
      if (transposed) multiply(product, filters << 2, 4, transposed + e * turned, 32, filters << 5, tileGradients + e * step, channels << 2, total, channels, filters, 0, 0);
    }
    tiles += POINTS * group * count * channels << 2;
    if (!transposed) continue;
    for (let i = 0; i < members; i++, dx += height * width * channels << 2) {
      transformTileGradients(tileGradients + i * count * (channels << 2), step, padded, tileRows, tileColumns, channels);
      const row = (4 * tileColumns + 2) * channels << 2;
      for (let r = 0; r < height; r++) {
        memory.copy(dx + r * width * (channels << 2), padded + (r + top) * row + left * (channels << 2), width * channels << 2);
      }
    }
  }
  kernelGradients(sums, channels, filters, dKernel);
}

function transformGradient(dy: usize, products: usize, step: i32, tileRows: i32, tileColumns: i32, rows: i32, columns: i32, filters: i32): void {
  const pixel = filters << 2, half = workspace;
  for (let i = 0; i < tileRows; i++) {
    for (let j = 0; j < tileColumns; j++) {
      const height = min(4, rows - 4 * i), width = min(4, columns - 4 * j);
      const from = dy + (4 * i * columns + 4 * j) * pixel;
      for (let f = 0; f < pixel; f += VECTOR, products += VECTOR) {
        for (let v = 0; v < height; v++) fromOutputs(from + v * columns * pixel + f, pixel, width, half + v * 6 * VECTOR, VECTOR);
        for (let u = 0; u < 6; u++) fromOutputs(half + u * VECTOR, 6 * VECTOR, height, products + u * step, 6 * step);
      }
    }
  }
}

/** Tiles overlap: their gradients are added where they do, in order of the tiles. */
function transformTileGradients(gradients: usize, step: i32, padded: usize, tileRows: i32, tileColumns: i32, channels: i32): void {
  const pixel = channels << 2, row = (4 * tileColumns + 2) * pixel, half = workspace;
  memory.fill(padded, 0, (4 * tileRows + 2) * row);
  for (let i = 0; i < tileRows; i++) {
    for (let j = 0; j < tileColumns; j++) {
      const to = padded + 4 * i * row + 4 * j * pixel;
      for (let c = 0; c < pixel; c += VECTOR, gradients += VECTOR) {
        for (let u = 0; u < 6; u++) fromPoints(gradients + u * step, 6 * step, half + u * VECTOR, 6 * VECTOR, false);
        for (let v = 0; v < 6; v++) fromPoints(half + v * 6 * VECTOR, VECTOR, to + v * row + c, pixel, true);
      }
    }
  }
}

function kernelGradients(sums: usize, channels: i32, filters: i32, dKernel: usize): void {
  const sum = channels * filters << 2, half = workspace;
  for (let at = 0; at < sum; at += VECTOR) {
    for (let u = 0; u < 6; u++) weightsFromPoints(sums + u * sum + at, 6 * sum, half + u * VECTOR, 6 * VECTOR);
    for (let v = 0; v < 3; v++) weightsFromPoints(half + v * 6 * VECTOR, VECTOR, dKernel + v * 3 * sum + at, sum);
  }
}
