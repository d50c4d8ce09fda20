import { splat } from './elementary';
import { loadUpTo, storeUpTo } from './partial';

// One pass over an activation or its gradient. Every buffer ends in slack (see arena.ts), so that the last
// vector may run over the end of the values; what it writes there is never read as a value.

/** bias[j] = sum over rows of values[row, j], in order of the rows. */
export function sumColumns(values: usize, bias: usize, rows: i32, columns: i32): void {
  const row = columns << 2;
  let j = 0;
  for (; j + 4 <= columns; j += 4) {
    let sum = splat(0);
    let at = values + (j << 2);
    for (let i = 0; i < rows; i++, at += row) sum = f32x4.add(sum, v128.load(at));
    v128.store(bias + (j << 2), sum);
  }
  for (; j < columns; j++) {
    let sum: f32 = 0;
    let at = values + (j << 2);
    for (let i = 0; i < rows; i++, at += row) sum += load<f32>(at);
    store<f32>(bias + (j << 2), sum);
  }
}

/** A bijection of 32-bit words without visible structure (lowbias32, Wellons). */
// @ts-ignore: decorator
@inline
function scramble4(word: v128): v128 {
  let x = v128.xor(word, i32x4.shr_u(word, 16));
  x = i32x4.mul(x, i32x4.splat(0x7feb352d));
  x = v128.xor(x, i32x4.shr_u(x, 15));
  x = i32x4.mul(x, i32x4.splat(0x846ca68b));
  return v128.xor(x, i32x4.shr_u(x, 16));
}

/**
 * target = source · keep / (1 - rate): each element is kept or not by a hash of its number, so that the mask
 * needs no memory, backward repeats it, and threads agree on it. `threshold` is rate · 2^32.
 */
export function dropout(source: usize, target: usize, count: i32, key: u32, first: u32, threshold: u32, scale: f32): void {
  let number = i32x4.add(i32x4.splat(key + first), i32x4(0, 1, 2, 3));
  const limit = i32x4.splat(threshold ^ 0x80000000);
  const sign = i32x4.splat(0x80000000);
  for (let at: usize = 0, bytes: usize = count << 2; at < bytes; at += 16) {
    const keep = i32x4.ge_s(v128.xor(scramble4(number), sign), limit);
    v128.store(target + at, v128.and(f32x4.mul(v128.load(source + at), splat(scale)), keep));
    number = i32x4.add(number, i32x4.splat(4));
  }
}

/** The same for whole channels: one draw for a row's channel, whatever the frame. */
export function spatialDropout(
  source: usize, target: usize, rows: i32, frames: i32, channels: i32, key: u32, first: u32, threshold: u32, scale: f32,
): void {
  const limit = i32x4.splat(threshold ^ 0x80000000);
  const sign = i32x4.splat(0x80000000);
  const pixel = channels << 2;
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < channels; c += 4) {
      const lanes = channels - c;
      const number = i32x4.add(i32x4.splat(key + first + row * channels + c), i32x4(0, 1, 2, 3));
      const factor = v128.and(i32x4.ge_s(v128.xor(scramble4(number), sign), limit), splat(scale));
      let at = c << 2;
      for (let t = 0; t < frames; t++, at += pixel) {
        storeUpTo(target + at, f32x4.mul(loadUpTo(source + at, lanes), factor), lanes);
      }
    }
    source += frames * pixel;
    target += frames * pixel;
  }
}

/** target += source */
export function addTo(target: usize, source: usize, count: i32): void {
  for (let at: usize = 0, bytes: usize = count << 2; at < bytes; at += 16) {
    v128.store(target + at, f32x4.add(v128.load(target + at), v128.load(source + at)));
  }
}

export function copy(target: usize, source: usize, count: i32): void {
  memory.copy(target, source, count << 2);
}

export function zero(at: usize, count: i32): void {
  memory.fill(at, 0, count << 2);
}

/** target = first + second */
export function sum(first: usize, second: usize, target: usize, count: i32): void {
  for (let at: usize = 0, bytes: usize = count << 2; at < bytes; at += 16) {
    v128.store(target + at, f32x4.add(v128.load(first + at), v128.load(second + at)));
  }
}

/** One float a frame: 0 where all its values are `marker`, else 1. */
export function findPadding(x: usize, mask: usize, frames: i32, channels: i32, marker: f32): void {
  for (let t = 0; t < frames; t++, mask += 4) {
    let present: f32 = 0;
    for (let c = 0; c < channels; c++, x += 4) if (load<f32>(x) != marker) present = 1;
    store<f32>(mask, present);
  }
}

/** target = source where the frame is none of padding, else 0. */
export function maskFrames(source: usize, mask: usize, target: usize, frames: i32, channels: i32): void {
  const bytes = channels << 2;
  for (let t = 0; t < frames; t++, mask += 4, source += bytes, target += bytes) {
    if (load<f32>(mask) == 0) memory.fill(target, 0, bytes);
    else memory.copy(target, source, bytes);
  }
}
