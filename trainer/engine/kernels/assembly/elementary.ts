import { constants } from './memory';

// Four float32 at a time. Polynomials of the Cephes library (Moshier); bounds in docs/numerics.md.

// @ts-ignore: decorator
@inline
export function splat(x: f32): v128 { return f32x4.splat(x); }

// @ts-ignore: decorator
@inline
export function sumLanes(x: v128): f32 {
  return (f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 2)) + (f32x4.extract_lane(x, 1) + f32x4.extract_lane(x, 3));
}

/** e^x: below 2 ulp on [-87.3, 88.3]; outside, the value at the nearer end. */
// @ts-ignore: decorator
@inline
export function exp4(value: v128): v128 {
  const table = constants;
  const x = f32x4.pmin(f32x4.pmax(value, v128.load(table)), v128.load(table, 16));
  // Adding 1.5 · 2^23 rounds to a whole number and leaves it in the low bits.
  const rounder = v128.load(table, 32);
  const rounded = f32x4.add(f32x4.mul(x, v128.load(table, 48)), rounder);
  const n = f32x4.sub(rounded, rounder);
  let r = f32x4.sub(x, f32x4.mul(n, v128.load(table, 64)));
  r = f32x4.sub(r, f32x4.mul(n, v128.load(table, 80)));
  let p = v128.load(table, 96);
  p = f32x4.add(f32x4.mul(p, r), v128.load(table, 112));
  p = f32x4.add(f32x4.mul(p, r), v128.load(table, 128));
  p = f32x4.add(f32x4.mul(p, r), v128.load(table, 144));
  p = f32x4.add(f32x4.mul(p, r), v128.load(table, 160));
  p = f32x4.add(f32x4.mul(p, r), v128.load(table, 176));
  p = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), v128.load(table, 192));
  // Times 2^n: its low bits, moved up, add to the exponent.
  return i32x4.add(p, i32x4.shl(rounded, 23));
}

/** ln x for positive normal x: below 2 ulp. */
// @ts-ignore: decorator
@inline
export function log4(x: v128): v128 {
  // x = m 2^e with m in [sqrt(1/2), sqrt(2)): then m - 1 is small and exact.
  const shifted = i32x4.sub(x, i32x4.splat(0x3f3504f3));
  const e = f32x4.convert_i32x4_s(i32x4.shr_s(shifted, 23));
  const m = i32x4.add(v128.and(shifted, i32x4.splat(0x007fffff)), i32x4.splat(0x3f3504f3));
  const r = f32x4.sub(m, splat(1));
  const square = f32x4.mul(r, r);
  let p = splat(7.0376836292e-2);
  p = f32x4.add(f32x4.mul(p, r), splat(-1.1514610310e-1));
  p = f32x4.add(f32x4.mul(p, r), splat(1.1676998740e-1));
  p = f32x4.add(f32x4.mul(p, r), splat(-1.2420140846e-1));
  p = f32x4.add(f32x4.mul(p, r), splat(1.4249322787e-1));
  p = f32x4.add(f32x4.mul(p, r), splat(-1.6668057665e-1));
  p = f32x4.add(f32x4.mul(p, r), splat(2.0000714765e-1));
  p = f32x4.add(f32x4.mul(p, r), splat(-2.4999993993e-1));
  p = f32x4.add(f32x4.mul(p, r), splat(3.3333331174e-1));
  p = f32x4.mul(f32x4.mul(p, r), square);
  p = f32x4.add(p, f32x4.mul(e, splat(-2.12194440e-4)));
  p = f32x4.sub(p, f32x4.mul(splat(0.5), square));
  return f32x4.add(f32x4.add(r, p), f32x4.mul(e, splat(0.693359375)));
}

/** 1 / (1 + e^-x): below 3 ulp. */
// @ts-ignore: decorator
@inline
export function sigmoid4(x: v128): v128 {
  const one = v128.load(constants, 192);
  return f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(x))));
}

/** tanh x: below 3 ulp. A polynomial near 0, where 1 - 2 / (e^2x + 1) would lose its digits. */
// @ts-ignore: decorator
@inline
export function tanh4(x: v128): v128 {
  const size = f32x4.abs(x);
  const square = f32x4.mul(x, x);
  let p = splat(-5.70498872745e-3);
  p = f32x4.add(f32x4.mul(p, square), splat(2.06390887954e-2));
  p = f32x4.add(f32x4.mul(p, square), splat(-5.37397155531e-2));
  p = f32x4.add(f32x4.mul(p, square), splat(1.33314422036e-1));
  p = f32x4.add(f32x4.mul(p, square), splat(-3.33332819422e-1));
  const near = f32x4.add(f32x4.mul(f32x4.mul(p, square), x), x);
  const growth = exp4(f32x4.add(size, size));
  const far = f32x4.sub(splat(1), f32x4.div(splat(2), f32x4.add(growth, splat(1))));
  const signed = v128.or(far, v128.and(x, i32x4.splat(0x80000000)));
  return v128.bitselect(near, signed, f32x4.lt(size, splat(0.625)));
}

/**
 * For gates: tanh x = 2 / (1 + e^-2x) - 1, within 2^-22 of the truth but not of its last place near 0, where
 * the polynomial of tanh4 costs as much again.
 */
// @ts-ignore: decorator
@inline
export function gateTanh4(x: v128): v128 {
  const one = v128.load(constants, 192);
  const half = f32x4.div(one, f32x4.add(one, exp4(f32x4.neg(f32x4.add(x, x)))));
  return f32x4.sub(f32x4.add(half, half), one);
}

// The same functions over an array, for the tests and for layers that need nothing else.
export function expAll(at: usize, count: i32): void {
  for (let end = at + (count << 2); at < end; at += 16) v128.store(at, exp4(v128.load(at)));
}
export function logAll(at: usize, count: i32): void {
  for (let end = at + (count << 2); at < end; at += 16) v128.store(at, log4(v128.load(at)));
}
export function tanhAll(at: usize, count: i32): void {
  for (let end = at + (count << 2); at < end; at += 16) v128.store(at, tanh4(v128.load(at)));
}
export function sigmoidAll(at: usize, count: i32): void {
  for (let end = at + (count << 2); at < end; at += 16) v128.store(at, sigmoid4(v128.load(at)));
}
