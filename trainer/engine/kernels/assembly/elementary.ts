// Four float32 at a time. Polynomials of the Cephes library (Moshier); bounds in docs/numerics.md.

// @ts-ignore: decorator
@inline
export function splat(x: f32): v128 { return f32x4.splat(x); }

// @ts-ignore: decorator
@inline
export function sumLanes(x: v128): f32 {
  return (f32x4.extract_lane(x, 0) + f32x4.extract_lane(x, 2)) + (f32x4.extract_lane(x, 1) + f32x4.extract_lane(x, 3));
}

/** e^x: below 2 ulp on [-87.3, 88.7]; outside, the value at the nearer end. */
// @ts-ignore: decorator
@inline
export function exp4(value: v128): v128 {
  const x = f32x4.pmin(f32x4.pmax(value, splat(-87.33654)), splat(88.72283));
  const n = f32x4.nearest(f32x4.mul(x, splat(1.44269504088896341)));
  let r = f32x4.sub(x, f32x4.mul(n, splat(0.693359375)));
  r = f32x4.sub(r, f32x4.mul(n, splat(-2.12194440e-4)));
  let p = splat(1.9875691500e-4);
  p = f32x4.add(f32x4.mul(p, r), splat(1.3981999507e-3));
  p = f32x4.add(f32x4.mul(p, r), splat(8.3334519073e-3));
  p = f32x4.add(f32x4.mul(p, r), splat(4.1665795894e-2));
  p = f32x4.add(f32x4.mul(p, r), splat(1.6666665459e-1));
  p = f32x4.add(f32x4.mul(p, r), splat(5.0000001201e-1));
  p = f32x4.add(f32x4.add(f32x4.mul(p, f32x4.mul(r, r)), r), splat(1));
  // 2^n in two factors, so that n = 128 does not overflow the exponent field.
  const whole = i32x4.trunc_sat_f32x4_s(n);
  const half = i32x4.shr_s(whole, 1);
  const bias = i32x4.splat(127);
  const first = i32x4.shl(i32x4.add(half, bias), 23);
  const second = i32x4.shl(i32x4.add(i32x4.sub(whole, half), bias), 23);
  return f32x4.mul(f32x4.mul(p, first), second);
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
  return f32x4.div(splat(1), f32x4.add(splat(1), exp4(f32x4.neg(x))));
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
