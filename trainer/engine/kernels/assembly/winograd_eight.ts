import { splat } from './elementary';
import { constants } from './memory';
import { addTo } from './winograd_six';

// The transforms of F(4, 5), as in winograd_six.ts, through the points 0, ±1, ±2, ±1/2 and ∞.

/** Bᵀ d: eight values to eight. */
// @ts-ignore: decorator
@inline
export function toEightPoints(from: usize, fromStep: i32, to: usize, toStep: i32): void {
  const d0 = v128.load(from), d1 = v128.load(from + fromStep), d2 = v128.load(from + 2 * fromStep);
  const d3 = v128.load(from + 3 * fromStep), d4 = v128.load(from + 4 * fromStep), d5 = v128.load(from + 5 * fromStep);
  const d6 = v128.load(from + 6 * fromStep), d7 = v128.load(from + 7 * fromStep);
  const a = f32x4.sub(f32x4.add(d2, d6), f32x4.mul(v128.load(constants, 256), d4));
  const b = f32x4.sub(f32x4.add(d1, d5), f32x4.mul(v128.load(constants, 256), d3));
  const c = f32x4.add(d6, f32x4.sub(f32x4.mul(v128.load(constants, 272), d2), f32x4.mul(v128.load(constants, 288), d4)));
  const e = f32x4.sub(f32x4.add(f32x4.mul(v128.load(constants, 304), d1), f32x4.add(d5, d5)), f32x4.mul(v128.load(constants, 320), d3));
  const f = f32x4.add(d6, f32x4.sub(f32x4.mul(v128.load(constants, 208), d2), f32x4.mul(v128.load(constants, 224), d4)));
  const g = f32x4.sub(f32x4.add(f32x4.add(d1, d1), f32x4.mul(v128.load(constants, 304), d5)), f32x4.mul(v128.load(constants, 320), d3));
  v128.store(to, f32x4.add(f32x4.sub(d0, d6), f32x4.mul(v128.load(constants, 336), f32x4.sub(d4, d2))));
  v128.store(to + toStep, f32x4.add(a, b));
  v128.store(to + 2 * toStep, f32x4.sub(a, b));
  v128.store(to + 3 * toStep, f32x4.add(c, e));
  v128.store(to + 4 * toStep, f32x4.sub(c, e));
  v128.store(to + 5 * toStep, f32x4.add(f, g));
  v128.store(to + 6 * toStep, f32x4.sub(f, g));
  v128.store(to + 7 * toStep, f32x4.add(f32x4.sub(d7, d1), f32x4.mul(v128.load(constants, 336), f32x4.sub(d3, d5))));
}

/** B t: its adjoint, added to what stands there. */
// @ts-ignore: decorator
@inline
export function addFromEightPoints(from: usize, fromStep: i32, to: usize, toStep: i32): void {
  const t0 = v128.load(from), t1 = v128.load(from + fromStep), t2 = v128.load(from + 2 * fromStep);
  const t3 = v128.load(from + 3 * fromStep), t4 = v128.load(from + 4 * fromStep), t5 = v128.load(from + 5 * fromStep);
  const t6 = v128.load(from + 6 * fromStep), t7 = v128.load(from + 7 * fromStep);
  const p = f32x4.add(t1, t2), q = f32x4.sub(t1, t2), r = f32x4.add(t3, t4), s = f32x4.sub(t3, t4);
  const v = f32x4.add(t5, t6), w = f32x4.sub(t5, t6);
  const outer = f32x4.mul(v128.load(constants, 336), t0), last = f32x4.mul(v128.load(constants, 336), t7);
  addTo(to, t0);
  addTo(to + toStep, f32x4.sub(f32x4.add(f32x4.add(q, f32x4.mul(v128.load(constants, 304), s)), f32x4.add(w, w)), t7));
  addTo(to + 2 * toStep, f32x4.sub(f32x4.add(f32x4.add(p, f32x4.mul(v128.load(constants, 272), r)), f32x4.mul(v128.load(constants, 208), v)), outer));
  addTo(to + 3 * toStep, f32x4.sub(f32x4.sub(last, f32x4.mul(v128.load(constants, 256), q)), f32x4.mul(v128.load(constants, 320), f32x4.add(s, w))));
  addTo(to + 4 * toStep, f32x4.sub(f32x4.sub(f32x4.sub(outer, f32x4.mul(v128.load(constants, 256), p)), f32x4.mul(v128.load(constants, 288), r)), f32x4.mul(v128.load(constants, 224), v)));
  addTo(to + 5 * toStep, f32x4.sub(f32x4.add(f32x4.add(q, f32x4.add(s, s)), f32x4.mul(v128.load(constants, 304), w)), last));
  addTo(to + 6 * toStep, f32x4.sub(f32x4.add(f32x4.add(p, r), v), t0));
  addTo(to + 7 * toStep, t7);
}

/** Aᵀ m: eight points to four outputs. */
// @ts-ignore: decorator
@inline
export function toOutputsOfEight(from: usize, fromStep: i32, to: usize, toStep: i32): void {
  const m1 = v128.load(from + fromStep), m2 = v128.load(from + 2 * fromStep), m3 = v128.load(from + 3 * fromStep);
  const m4 = v128.load(from + 4 * fromStep), m5 = v128.load(from + 5 * fromStep), m6 = v128.load(from + 6 * fromStep);
  const p = f32x4.add(m1, m2), q = f32x4.sub(m1, m2), r = f32x4.add(m3, m4), s = f32x4.sub(m3, m4);
  const v = f32x4.add(m5, m6), w = f32x4.sub(m5, m6);
  v128.store(to, f32x4.add(f32x4.add(f32x4.add(v128.load(from), p), r), v));
  v128.store(to + toStep, f32x4.add(f32x4.add(q, f32x4.add(s, s)), f32x4.mul(v128.load(constants, 304), w)));
  v128.store(to + 2 * toStep, f32x4.add(f32x4.add(p, f32x4.mul(v128.load(constants, 208), r)), f32x4.mul(v128.load(constants, 272), v)));
  const tail = f32x4.add(f32x4.mul(v128.load(constants, 240), s), f32x4.mul(v128.load(constants, 352), w));
  v128.store(to + 3 * toStep, f32x4.add(f32x4.add(q, tail), v128.load(from + 7 * fromStep)));
}

/** A y: its adjoint; outputs from `count` on are zero. */
// @ts-ignore: decorator
@inline
export function fromOutputsToEight(from: usize, fromStep: i32, count: i32, to: usize, toStep: i32): void {
  const zero = splat(0);
  const y0 = v128.load(from);
  const y1 = count > 1 ? v128.load(from + fromStep) : zero;
  const y2 = count > 2 ? v128.load(from + 2 * fromStep) : zero;
  const y3 = count > 3 ? v128.load(from + 3 * fromStep) : zero;
  const a = f32x4.add(y0, y2), b = f32x4.add(y1, y3);
  const c = f32x4.add(y0, f32x4.mul(v128.load(constants, 208), y2)), d = f32x4.add(f32x4.add(y1, y1), f32x4.mul(v128.load(constants, 240), y3));
  const e = f32x4.add(y0, f32x4.mul(v128.load(constants, 272), y2));
  const f = f32x4.add(f32x4.mul(v128.load(constants, 304), y1), f32x4.mul(v128.load(constants, 352), y3));
  v128.store(to, y0);
  v128.store(to + toStep, f32x4.add(a, b));
  v128.store(to + 2 * toStep, f32x4.sub(a, b));
  v128.store(to + 3 * toStep, f32x4.add(c, d));
  v128.store(to + 4 * toStep, f32x4.sub(c, d));
  v128.store(to + 5 * toStep, f32x4.add(e, f));
  v128.store(to + 6 * toStep, f32x4.sub(e, f));
  v128.store(to + 7 * toStep, y3);
}

/** G g: five weights to eight points. */
// @ts-ignore: decorator
@inline
export function weightsToEightPoints(from: usize, fromStep: i32, to: usize, toStep: i32): void {
  const g0 = v128.load(from), g1 = v128.load(from + fromStep), g2 = v128.load(from + 2 * fromStep);
  const g3 = v128.load(from + 3 * fromStep), g4 = v128.load(from + 4 * fromStep);
  const even = f32x4.mul(f32x4.add(f32x4.add(g0, g2), g4), splat(-2.0 / 9.0));
  const odd = f32x4.mul(f32x4.add(g1, g3), splat(-2.0 / 9.0));
  const evenTwo = f32x4.add(f32x4.add(f32x4.mul(g0, splat(1.0 / 90.0)), f32x4.mul(g2, splat(2.0 / 45.0))), f32x4.mul(g4, splat(8.0 / 45.0)));
  const oddTwo = f32x4.add(f32x4.mul(g1, splat(1.0 / 45.0)), f32x4.mul(g3, splat(4.0 / 45.0)));
  const evenHalf = f32x4.add(f32x4.add(f32x4.mul(g0, splat(32.0 / 45.0)), f32x4.mul(g2, splat(8.0 / 45.0))), f32x4.mul(g4, splat(2.0 / 45.0)));
  const oddHalf = f32x4.add(f32x4.mul(g1, splat(16.0 / 45.0)), f32x4.mul(g3, splat(4.0 / 45.0)));
  v128.store(to, g0);
  v128.store(to + toStep, f32x4.add(even, odd));
  v128.store(to + 2 * toStep, f32x4.sub(even, odd));
  v128.store(to + 3 * toStep, f32x4.add(evenTwo, oddTwo));
  v128.store(to + 4 * toStep, f32x4.sub(evenTwo, oddTwo));
  v128.store(to + 5 * toStep, f32x4.add(evenHalf, oddHalf));
  v128.store(to + 6 * toStep, f32x4.sub(evenHalf, oddHalf));
  v128.store(to + 7 * toStep, g4);
}

/** Gᵀ u: its adjoint. */
// @ts-ignore: decorator
@inline
export function weightsFromEightPoints(from: usize, fromStep: i32, to: usize, toStep: i32): void {
  const u1 = v128.load(from + fromStep), u2 = v128.load(from + 2 * fromStep), u3 = v128.load(from + 3 * fromStep);
  const u4 = v128.load(from + 4 * fromStep), u5 = v128.load(from + 5 * fromStep), u6 = v128.load(from + 6 * fromStep);
  const p = f32x4.mul(f32x4.add(u1, u2), splat(-2.0 / 9.0)), q = f32x4.mul(f32x4.sub(u1, u2), splat(-2.0 / 9.0));
  const r = f32x4.mul(f32x4.add(u3, u4), splat(1.0 / 90.0)), s = f32x4.mul(f32x4.sub(u3, u4), splat(1.0 / 45.0));
  const v = f32x4.mul(f32x4.add(u5, u6), splat(2.0 / 45.0)), w = f32x4.mul(f32x4.sub(u5, u6), splat(4.0 / 45.0));
  const four = splat(4);
  v128.store(to, f32x4.add(f32x4.add(v128.load(from), p), f32x4.add(r, f32x4.mul(splat(16), v))));
  v128.store(to + toStep, f32x4.add(q, f32x4.add(s, f32x4.mul(four, w))));
  v128.store(to + 2 * toStep, f32x4.add(p, f32x4.mul(four, f32x4.add(r, v))));
  v128.store(to + 3 * toStep, f32x4.add(q, f32x4.add(f32x4.mul(four, s), w)));
  v128.store(to + 4 * toStep, f32x4.add(f32x4.add(p, f32x4.add(f32x4.mul(splat(16), r), v)), v128.load(from + 7 * fromStep)));
}
