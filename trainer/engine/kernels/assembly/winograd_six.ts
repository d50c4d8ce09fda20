import { splat } from './elementary';
import { constants } from './memory';

// The one-dimensional transforms of Winograd's minimal filtering F(4, 3), through the points 0, ±1, ±2 and ∞
// (Lavin and Gray, 2016), four channels at a time. Each is followed by its adjoint, which backward needs.

/** Bᵀ d: six values to six. */
// @ts-ignore: decorator
@inline
export function toPoints(from: usize, fromStep: i32, to: usize, toStep: i32): void {
  const d0 = v128.load(from), d1 = v128.load(from + fromStep), d2 = v128.load(from + 2 * fromStep);
  const d3 = v128.load(from + 3 * fromStep), d4 = v128.load(from + 4 * fromStep), d5 = v128.load(from + 5 * fromStep);
  const four = v128.load(constants, 208), five = v128.load(constants, 224);
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
export function fromPoints(from: usize, fromStep: i32, to: usize, toStep: i32, add: bool): void {
  const t0 = v128.load(from), t1 = v128.load(from + fromStep), t2 = v128.load(from + 2 * fromStep);
  const t3 = v128.load(from + 3 * fromStep), t4 = v128.load(from + 4 * fromStep), t5 = v128.load(from + 5 * fromStep);
  const four = v128.load(constants, 208), five = v128.load(constants, 224);
  const p = f32x4.add(t1, t2), q = f32x4.sub(t1, t2), r = f32x4.add(t3, t4), s = f32x4.sub(t3, t4);
  const twice = f32x4.add(s, s);
  const d0 = f32x4.mul(four, t0);
  const d1 = f32x4.sub(f32x4.mul(four, f32x4.sub(t5, q)), twice);
  const d2 = f32x4.neg(f32x4.add(f32x4.add(f32x4.mul(five, t0), f32x4.mul(four, p)), r));
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
export function addTo(at: usize, x: v128): void { v128.store(at, f32x4.add(v128.load(at), x)); }

/** Aᵀ m: six points to four outputs. */
// @ts-ignore: decorator
@inline
export function toOutputs(from: usize, fromStep: i32, to: usize, toStep: i32): void {
  const m0 = v128.load(from), m1 = v128.load(from + fromStep), m2 = v128.load(from + 2 * fromStep);
  const m3 = v128.load(from + 3 * fromStep), m4 = v128.load(from + 4 * fromStep), m5 = v128.load(from + 5 * fromStep);
  const p = f32x4.add(m1, m2), q = f32x4.sub(m1, m2), r = f32x4.add(m3, m4), s = f32x4.sub(m3, m4);
  v128.store(to, f32x4.add(f32x4.add(m0, p), r));
  v128.store(to + toStep, f32x4.add(q, f32x4.add(s, s)));
  v128.store(to + 2 * toStep, f32x4.add(p, f32x4.mul(v128.load(constants, 208), r)));
  v128.store(to + 3 * toStep, f32x4.add(f32x4.add(q, f32x4.mul(v128.load(constants, 240), s)), m5));
}

/** A y: its adjoint; outputs from `count` on are zero. */
// @ts-ignore: decorator
@inline
export function fromOutputs(from: usize, fromStep: i32, count: i32, to: usize, toStep: i32): void {
  const zero = splat(0);
  const y0 = v128.load(from);
  const y1 = count > 1 ? v128.load(from + fromStep) : zero;
  const y2 = count > 2 ? v128.load(from + 2 * fromStep) : zero;
  const y3 = count > 3 ? v128.load(from + 3 * fromStep) : zero;
  const a = f32x4.add(y0, y2), b = f32x4.add(y1, y3);
  const c = f32x4.add(y0, f32x4.mul(v128.load(constants, 208), y2)), d = f32x4.add(f32x4.add(y1, y1), f32x4.mul(v128.load(constants, 240), y3));
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
export function weightsToPoints(from: usize, fromStep: i32, to: usize, toStep: i32): void {
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
export function weightsFromPoints(from: usize, fromStep: i32, to: usize, toStep: i32): void {
  const u1 = v128.load(from + fromStep), u2 = v128.load(from + 2 * fromStep);
  const u3 = v128.load(from + 3 * fromStep), u4 = v128.load(from + 4 * fromStep);
  const p = f32x4.mul(f32x4.add(u1, u2), splat(-1.0 / 6.0)), q = f32x4.mul(f32x4.sub(u2, u1), splat(1.0 / 6.0));
  const r = f32x4.add(u3, u4), s = f32x4.mul(f32x4.sub(u3, u4), splat(1.0 / 12.0));
  v128.store(to, f32x4.add(f32x4.add(f32x4.mul(v128.load(from), splat(0.25)), p), f32x4.mul(r, splat(1.0 / 24.0))));
  v128.store(to + toStep, f32x4.add(q, s));
  v128.store(to + 2 * toStep, f32x4.add(f32x4.add(p, f32x4.mul(r, splat(1.0 / 6.0))), v128.load(from + 5 * fromStep)));
}
