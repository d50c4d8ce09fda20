import { splat } from './elementary';
import { loadUpTo, storeUpTo } from './partial';

// Over all positions of a row. `mask` is 0, or the address of one float a position: 0 for padding, else 1.

// @ts-ignore: decorator
@inline
function isPadding(mask: usize, position: i32): bool {
  return mask != 0 && load<f32>(mask + (position << 2)) == 0;
}

/** A row that is padding throughout gives zeros, and no winner. */
export function globalMax(x: usize, y: usize, winners: usize, mask: usize, rows: i32, positions: i32, channels: i32): void {
  const pixel = channels << 2;
  for (let row = 0; row < rows; row++, y += pixel, winners += pixel, x += positions * pixel) {
    for (let c = 0; c < channels; c += 4) {
      const lanes = channels - c;
      let best = splat(-Infinity), winner = i32x4.splat(-1);
      for (let p = 0; p < positions; p++) {
        if (isPadding(mask, p)) continue;
        const value = loadUpTo(x + p * pixel + (c << 2), lanes);
        const above = f32x4.gt(value, best);
        best = v128.bitselect(value, best, above);
        winner = v128.bitselect(i32x4.splat(p), winner, above);
      }
      best = v128.andnot(best, i32x4.eq(winner, i32x4.splat(-1)));
      storeUpTo(y + (c << 2), best, lanes);
      storeUpTo(winners + (c << 2), winner, lanes);
    }
    if (mask) mask += positions << 2;
  }
}

export function globalMaxBackward(dy: usize, winners: usize, dx: usize, rows: i32, positions: i32, channels: i32): void {
  const pixel = channels << 2;
  for (let row = 0; row < rows; row++, dy += pixel, winners += pixel) {
    for (let p = 0; p < positions; p++, dx += pixel) {
      for (let c = 0; c < channels; c += 4) {
        const lanes = channels - c;
        const won = i32x4.eq(loadUpTo(winners + (c << 2), lanes), i32x4.splat(p));
        storeUpTo(dx + (c << 2), v128.and(loadUpTo(dy + (c << 2), lanes), won), lanes);
      }
    }
  }
}

function share(mask: usize, positions: i32): f32 {
  if (!mask) return <f32>1 / <f32>positions;
  let count: f32 = 0;
  for (let p = 0; p < positions; p++) count += load<f32>(mask + (p << 2));
  return count > 0 ? <f32>1 / count : 0;
}

export function globalAverage(x: usize, y: usize, mask: usize, rows: i32, positions: i32, channels: i32): void {
  const pixel = channels << 2;
  for (let row = 0; row < rows; row++, y += pixel, x += positions * pixel) {
    const factor = splat(share(mask, positions));
    for (let c = 0; c < channels; c += 4) {
      const lanes = channels - c;
      let total = splat(0);
      for (let p = 0; p < positions; p++) {
        if (!isPadding(mask, p)) total = f32x4.add(total, loadUpTo(x + p * pixel + (c << 2), lanes));
      }
      storeUpTo(y + (c << 2), f32x4.mul(total, factor), lanes);
    }
    if (mask) mask += positions << 2;
  }
}

export function globalAverageBackward(dy: usize, mask: usize, dx: usize, rows: i32, positions: i32, channels: i32): void {
  const pixel = channels << 2;
  for (let row = 0; row < rows; row++, dy += pixel) {
    const factor = share(mask, positions);
    for (let p = 0; p < positions; p++, dx += pixel) {
      const part = splat(isPadding(mask, p) ? 0 : factor);
      for (let c = 0; c < channels; c += 4) {
        const lanes = channels - c;
        storeUpTo(dx + (c << 2), f32x4.mul(loadUpTo(dy + (c << 2), lanes), part), lanes);
      }
    }
    if (mask) mask += positions << 2;
  }
}
