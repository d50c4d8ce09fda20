import { describe, expect, test } from 'vitest';
import { trackShape, trackShapeLength } from './track_shape.ts';

/** A circle of 16 points that begins at the angle `start`, and ends where the next round would begin. */
function circle(start: number, direction: 1 | -1): number[] {
  return Array.from({ length: 16 }, (_, i) => start + (direction * 2 * Math.PI * i) / 16).flatMap((angle) => [
    0.2 * (Math.cos(angle) - Math.cos(start)),
    0.2 * (Math.sin(angle) - Math.sin(start)),
  ]);
}

describe('the shape of a track', () => {
  test('is the same wherever on a circle it begins', () => {
    const expected = trackShape(circle(0, 1));
    expect(expected.length).toBe(trackShapeLength(16));
    for (const start of [0.5, 2, 4.5]) {
      for (const [i, value] of trackShape(circle(start, 1)).entries()) {
        expect(value).toBeCloseTo(expected[i] ?? NaN, 9);
      }
    }
  });

  test('tells clockwise from counter-clockwise', () => {
    const turns = (direction: 1 | -1) => trackShape(circle(0, direction)).slice(0, 12);
    expect(turns(1).every((turn) => turn > 0.5)).toBe(true);
    expect(turns(-1).every((turn) => turn < -0.5)).toBe(true);
  });

  test('of a point that rests is still numbers', () => {
    expect(trackShape(new Float32Array(32)).every(Number.isFinite)).toBe(true);
  });

  test('is what numpy makes of a spiral', () => {
    // t = np.arange(8); p = np.c_[np.cos(.7*t)*t, np.sin(.7*t)*t] * .01
    // cross = lambda a, b: a[..., 0]*b[..., 1] - a[..., 1]*b[..., 0]
    // v = p[2:] - p[:-2]; s = np.linalg.norm(v, axis=1); m = s.mean() + 1e-3
    // [*cross(v[:-2], v[2:]) / m**2, *s / m]; for each lag L, with w = p[L:] - p[:-L], s = |w|,
    // k = s[:-1]*s[1:] + 1e-6, c = cross(w[:-1], w[1:]): np.log(s.mean() + 1e-3), (c/k).mean(),
    // c.sum()/(k.sum() + 1e-6), (w[:-1]*w[1:]).sum()/k.sum(); r = np.sqrt(((p - p.mean(0))**2).sum(1).mean())
    // np.log(r + 1e-3), cross(p[:-1], p[1:]).sum()/(r*r + 1e-4), np.log(np.linalg.norm(p[-1] - p[0]) + 1e-3)
    const spiral = Array.from({ length: 8 }, (_, t) => [
      Math.cos(0.7 * t) * t * 0.01,
      Math.sin(0.7 * t) * t * 0.01,
    ]).flat();
    const expected = [
      ...[0.32324, 0.65861, 1.12813, 1.7318, 0.40498, 0.60679, 0.84174, 1.08857, 1.34073, 1.5957],
      ...[-3.59128, 0.75192, 0.70069, 0.70648, -3.00809, 0.73634, 0.69916, 0.71121],
      ...[-2.65419, 0.66956, 0.66437, 0.74697, -3.22754, 4.52591, -2.64508],
    ];
    for (const [i, value] of trackShape(spiral).entries()) expect(value).toBeCloseTo(expected[i] ?? NaN, 4);
  });
});
