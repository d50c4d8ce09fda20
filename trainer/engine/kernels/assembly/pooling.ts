import { splat } from './elementary';
import { loadUpTo, storeUpTo } from './partial';

// Windows over images [rows, columns, channels], four channels at a time. `top` and `left` are the padding,
// which holds no values: a window that reaches over the edge is smaller.

/** Windows of 2 × 2 that lie inside the image: the common case, without loops over the window. */
// @ts-ignore: decorator
@inline
function isQuad(windowRows: i32, windowColumns: i32, firstRow: i32, firstColumn: i32, rows: i32, columns: i32): bool {
  return windowRows == 2 && windowColumns == 2 && firstRow >= 0 && firstColumn >= 0 && firstRow + 2 <= rows && firstColumn + 2 <= columns;
}

function quadMax(x: usize, row: i32, y: usize, winners: usize, channels: i32): void {
  const pixel = channels << 2, below = x + row;
  for (let c = 0; c < channels; c += 4) {
    const lanes = channels - c, at = c << 2;
    let best = loadUpTo(x + at, lanes), winner = i32x4.splat(0);
    for (let place = 1; place < 4; place++) {
      const value = loadUpTo((place < 2 ? x : below) + (place & 1) * pixel + at, lanes);
      const above = f32x4.gt(value, best);
      best = v128.bitselect(value, best, above);
      winner = v128.bitselect(i32x4.splat(place), winner, above);
    }
    storeUpTo(y + at, best, lanes);
    storeUpTo(winners + at, winner, lanes);
  }
}

function quadMaxBackward(dy: usize, winners: usize, dx: usize, row: i32, channels: i32): void {
  const pixel = channels << 2, below = dx + row;
  for (let c = 0; c < channels; c += 4) {
    const lanes = channels - c, at = c << 2;
    const gradient = loadUpTo(dy + at, lanes), winner = loadUpTo(winners + at, lanes);
    for (let place = 0; place < 4; place++) {
      const part = v128.and(gradient, i32x4.eq(winner, i32x4.splat(place)));
      storeUpTo((place < 2 ? dx : below) + (place & 1) * pixel + at, part, lanes);
    }
  }
}

export function maxPool(
  x: usize, y: usize, winners: usize, images: i32, rows: i32, columns: i32, channels: i32,
  outputRows: i32, outputColumns: i32, windowRows: i32, windowColumns: i32, rowStride: i32, columnStride: i32,
  top: i32, left: i32,
): void {
  const pixel = channels << 2;
  for (let image = 0; image < images; image++) {
    for (let i = 0; i < outputRows; i++) {
      const firstRow = i * rowStride - top;
      for (let j = 0; j < outputColumns; j++, y += pixel, winners += pixel) {
        const firstColumn = j * columnStride - left;
        if (isQuad(windowRows, windowColumns, firstRow, firstColumn, rows, columns)) {
          quadMax(x + (firstRow * columns + firstColumn) * pixel, columns * pixel, y, winners, channels);
          continue;
        }
        for (let c = 0; c < channels; c += 4) {
          const lanes = channels - c;
          let best = splat(-Infinity), winner = i32x4.splat(0);
          for (let v = max(0, -firstRow); v < min(windowRows, rows - firstRow); v++) {
            for (let u = max(0, -firstColumn); u < min(windowColumns, columns - firstColumn); u++) {
              const value = loadUpTo(x + ((firstRow + v) * columns + firstColumn + u) * pixel + (c << 2), lanes);
              const above = f32x4.gt(value, best);
              best = v128.bitselect(value, best, above);
              winner = v128.bitselect(i32x4.splat(v * windowColumns + u), winner, above);
            }
          }
          storeUpTo(y + (c << 2), best, lanes);
          storeUpTo(winners + (c << 2), winner, lanes);
        }
      }
    }
    x += rows * columns * pixel;
  }
}

/** Gives each winner its window's gradient; where windows overlap (`sum`), the target begins as zeros. */
export function maxPoolBackward(
  dy: usize, winners: usize, dx: usize, images: i32, rows: i32, columns: i32, channels: i32,
  outputRows: i32, outputColumns: i32, windowRows: i32, windowColumns: i32, rowStride: i32, columnStride: i32,
  top: i32, left: i32, sum: i32,
): void {
  const pixel = channels << 2;
  for (let image = 0; image < images; image++) {
    for (let i = 0; i < outputRows; i++) {
      const firstRow = i * rowStride - top;
      for (let j = 0; j < outputColumns; j++, dy += pixel, winners += pixel) {
        const firstColumn = j * columnStride - left;
        if (!sum && isQuad(windowRows, windowColumns, firstRow, firstColumn, rows, columns)) {
          quadMaxBackward(dy, winners, dx + (firstRow * columns + firstColumn) * pixel, columns * pixel, channels);
          continue;
        }
        for (let c = 0; c < channels; c += 4) {
          const lanes = channels - c;
          const gradient = loadUpTo(dy + (c << 2), lanes), winner = loadUpTo(winners + (c << 2), lanes);
          for (let v = max(0, -firstRow); v < min(windowRows, rows - firstRow); v++) {
            for (let u = max(0, -firstColumn); u < min(windowColumns, columns - firstColumn); u++) {
              const at = dx + ((firstRow + v) * columns + firstColumn + u) * pixel + (c << 2);
              let part = v128.and(gradient, i32x4.eq(winner, i32x4.splat(v * windowColumns + u)));
              if (sum) part = f32x4.add(part, loadUpTo(at, lanes));
              storeUpTo(at, part, lanes);
            }
          }
        }
      }
    }
    dx += rows * columns * pixel;
  }
}

export function averagePool(
  x: usize, y: usize, images: i32, rows: i32, columns: i32, channels: i32,
  outputRows: i32, outputColumns: i32, windowRows: i32, windowColumns: i32, rowStride: i32, columnStride: i32,
  top: i32, left: i32,
): void {
  const pixel = channels << 2;
  for (let image = 0; image < images; image++) {
    for (let i = 0; i < outputRows; i++) {
      const r0 = max(0, i * rowStride - top), r1 = min(rows, i * rowStride - top + windowRows);
      for (let j = 0; j < outputColumns; j++, y += pixel) {
        const c0 = max(0, j * columnStride - left), c1 = min(columns, j * columnStride - left + windowColumns);
        const share = splat(<f32>1 / <f32>((r1 - r0) * (c1 - c0)));
        for (let c = 0; c < channels; c += 4) {
          const lanes = channels - c;
          let total = splat(0);
          for (let r = r0; r < r1; r++) {
            for (let k = c0; k < c1; k++) total = f32x4.add(total, loadUpTo(x + (r * columns + k) * pixel + (c << 2), lanes));
          }
          storeUpTo(y + (c << 2), f32x4.mul(total, share), lanes);
        }
      }
    }
    x += rows * columns * pixel;
  }
}

export function averagePoolBackward(
  dy: usize, dx: usize, images: i32, rows: i32, columns: i32, channels: i32,
  outputRows: i32, outputColumns: i32, windowRows: i32, windowColumns: i32, rowStride: i32, columnStride: i32,
  top: i32, left: i32, sum: i32,
): void {
  const pixel = channels << 2;
  for (let image = 0; image < images; image++) {
    for (let i = 0; i < outputRows; i++) {
      const r0 = max(0, i * rowStride - top), r1 = min(rows, i * rowStride - top + windowRows);
      for (let j = 0; j < outputColumns; j++, dy += pixel) {
        const c0 = max(0, j * columnStride - left), c1 = min(columns, j * columnStride - left + windowColumns);
        const share = splat(<f32>1 / <f32>((r1 - r0) * (c1 - c0)));
        for (let c = 0; c < channels; c += 4) {
          const lanes = channels - c;
          const part = f32x4.mul(loadUpTo(dy + (c << 2), lanes), share);
          for (let r = r0; r < r1; r++) {
            for (let k = c0; k < c1; k++) {
              const at = dx + (r * columns + k) * pixel + (c << 2);
              storeUpTo(at, sum ? f32x4.add(part, loadUpTo(at, lanes)) : part, lanes);
            }
          }
        }
      }
    }
    dx += rows * columns * pixel;
  }
}
