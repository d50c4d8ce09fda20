import { splat } from './elementary';
import { workspace } from './memory';
import { ACCUMULATE, multiply } from './product';

// Winograd's minimal filtering F(4×4, 3×3) (Lavin and Gray): four by four outputs of a 3 × 3 convolution for
// 36 multiplications a channel pair instead of 144. Images are cut into tiles of 6 × 6 that overlap by two;
// tiles and kernels are transformed, multiplied point by point (36 products of matrices), and transformed
// back. Backward is the adjoint of each step. Channels and filters are multiples of four.

const POINTS: i32 = 36;
const VECTOR: i32 = 16;

/** Bᵀ d: six values to six. */
// @ts-ignore: decorator
@inline
function toPoints(from: usize, fromStep: i32, to: usize, toStep: i32): void {
  const d0 = v128.load(from), d1 = v128.load(from + fromStep), d2 = v128.load(from + 2 * fromStep);
  const d3 = v128.load(from + 3 * fromStep), d4 = v128.load(from + 4 * fromStep), d5 = v128.load(from + 5 * fromStep);
  const four = splat(4), five = splat(5);
  const a = f32x4.sub(d4, f32x4.mul(four, d2)), b = f32x4.sub(d3, f32x4.mul(four, d1));
  const c = f32x4.sub(d4, d2), e = f32x4.sub(d3, d1), twice = f32x4.add(e, e);
  v128.store(to, f32x4.add(f32x4.sub(f32x4.mul(four, d0), f32x4.mul(five, d2)), d4));
  v128.store(to + toStep, f32x4.add(a, b));
  v128.store(to + 2 * toStep, f32x4.sub(a, b));
  v128.store(to + 3 * toStep, f32x4.add(c, twice));
  v128.store(to + 4 * toStep, f32x4.sub(c, twice));
  v128.store(to + 5 * toStep, f32x4.add(f32x4.sub(f32x4.mul(four, d1), f32x4.mul(five, d3)), d5));
}

/** B t: its adjoint. */
// @ts-ignore: decorator
@inline
function fromPoints(from: usize, fromStep: i32, to: usize, toStep: i32, add: bool): void {
  const t0 = v128.load(from), t1 = v128.load(from + fromStep), t2 = v128.load(from + 2 * fromStep);
  const t3 = v128.load(from + 3 * fromStep), t4 = v128.load(from + 4 * fromStep), t5 = v128.load(from + 5 * fromStep);
  const four = splat(4), five = splat(5);
  const p = f32x4.add(t1, t2), q = f32x4.sub(t1, t2), r = f32x4.add(t3, t4), s = f32x4.sub(t3, t4);
  const twice = f32x4.add(s, s);
  const d0 = f32x4.mul(four, t0);
  const d1 = f32x4.sub(f32x4.mul(four, f32x4.sub(t5, q)), twice);
  const d2 = f32x4.sub(f32x4.sub(f32x4.mul(splat(-5), t0), f32x4.mul(four, p)), r);
  const d3 = f32x4.sub(f32x4.add(q, twice), f32x4.mul(five, t5));
  const d4 = f32x4.add(f32x4.add(t0, p), r);
  if (add) {
    addTo(to, d0); addTo(to + toStep, d1); addTo(to + 2 * toStep, d2);
    addTo(to + 3 * toStep, d3); addTo(to + 4 * toStep, d4); addTo(to + 5 * toStep, t5);
  } else {
    v128.store(to, d0); v128.store(to + toStep, d1); v128.store(to + 2 * toStep, d2);
    v128.store(to + 3 * toStep, d3); v128.store(to + 4 * toStep, d4); v128.store(to + 5 * toStep, t5);
  }
}

// @ts-ignore: decorator
@inline
function addTo(at: usize, x: v128): void { v128.store(at, f32x4.add(v128.load(at), x)); }

/** Aᵀ m: six points to four outputs. */
// @ts-ignore: decorator
@inline
function toOutputs(from: usize, fromStep: i32, to: usize, toStep: i32): void {
  const m0 = v128.load(from), m1 = v128.load(from + fromStep), m2 = v128.load(from + 2 * fromStep);
  const m3 = v128.load(from + 3 * fromStep), m4 = v128.load(from + 4 * fromStep), m5 = v128.load(from + 5 * fromStep);
  const p = f32x4.add(m1, m2), q = f32x4.sub(m1, m2), r = f32x4.add(m3, m4), s = f32x4.sub(m3, m4);
  v128.store(to, f32x4.add(f32x4.add(m0, p), r));
  v128.store(to + toStep, f32x4.add(q, f32x4.add(s, s)));
  v128.store(to + 2 * toStep, f32x4.add(p, f32x4.mul(splat(4), r)));
  v128.store(to + 3 * toStep, f32x4.add(f32x4.add(q, f32x4.mul(splat(8), s)), m5));
}

/** A y: its adjoint; outputs from `count` on are zero. */
// @ts-ignore: decorator
@inline
function fromOutputs(from: usize, fromStep: i32, count: i32, to: usize, toStep: i32): void {
  const zero = splat(0);
  const y0 = v128.load(from);
  const y1 = count > 1 ? v128.load(from + fromStep) : zero;
  const y2 = count > 2 ? v128.load(from + 2 * fromStep) : zero;
  const y3 = count > 3 ? v128.load(from + 3 * fromStep) : zero;
  const a = f32x4.add(y0, y2), b = f32x4.add(y1, y3);
  const c = f32x4.add(y0, f32x4.mul(splat(4), y2)), d = f32x4.add(f32x4.add(y1, y1), f32x4.mul(splat(8), y3));
  v128.store(to, y0);
  v128.store(to + toStep, f32x4.add(a, b));
  v128.store(to + 2 * toStep, f32x4.sub(a, b));
  v128.store(to + 3 * toStep, f32x4.add(c, d));
  v128.store(to + 4 * toStep, f32x4.sub(c, d));
  v128.store(to + 5 * toStep, y3);
}

/** G g: three weights to six points. */
// @ts-ignore: decorator
@inline
function weightsToPoints(from: usize, fromStep: i32, to: usize, toStep: i32): void {
  const g0 = v128.load(from), g1 = v128.load(from + fromStep), g2 = v128.load(from + 2 * fromStep);
  const outer = f32x4.mul(f32x4.add(g0, g2), splat(-1.0 / 6.0)), inner = f32x4.mul(g1, splat(1.0 / 6.0));
  const even = f32x4.add(f32x4.mul(g0, splat(1.0 / 24.0)), f32x4.mul(g2, splat(1.0 / 6.0)));
  const odd = f32x4.mul(g1, splat(1.0 / 12.0));
  v128.store(to, f32x4.mul(g0, splat(0.25)));
  v128.store(to + toStep, f32x4.sub(outer, inner));
  v128.store(to + 2 * toStep, f32x4.add(outer, inner));
  v128.store(to + 3 * toStep, f32x4.add(even, odd));
  v128.store(to + 4 * toStep, f32x4.sub(even, odd));
  v128.store(to + 5 * toStep, g2);
}

/** Gᵀ u: its adjoint. */
// @ts-ignore: decorator
@inline
function weightsFromPoints(from: usize, fromStep: i32, to: usize, toStep: i32): void {
  const u1 = v128.load(from + fromStep), u2 = v128.load(from + 2 * fromStep);
  const u3 = v128.load(from + 3 * fromStep), u4 = v128.load(from + 4 * fromStep);
  const p = f32x4.mul(f32x4.add(u1, u2), splat(-1.0 / 6.0)), q = f32x4.mul(f32x4.sub(u2, u1), splat(1.0 / 6.0));
  const r = f32x4.add(u3, u4), s = f32x4.mul(f32x4.sub(u3, u4), splat(1.0 / 12.0));
  v128.store(to, f32x4.add(f32x4.add(f32x4.mul(v128.load(from), splat(0.25)), p), f32x4.mul(r, splat(1.0 / 24.0))));
  v128.store(to + toStep, f32x4.add(q, s));
  v128.store(to + 2 * toStep, f32x4.add(f32x4.add(p, f32x4.mul(r, splat(1.0 / 6.0))), v128.load(from + 5 * fromStep)));
}

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
