import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { handShape, handShapeLength } from './hand_shape.ts';

/** Not a hand, but 21 points without symmetry. */
const points = Array.from({ length: 21 }, (_, i) => [Math.sin(i), Math.cos(2 * i) / 2]);

const moved = (change: (x: number, y: number) => readonly number[]) =>
  points.flatMap(([x = 0, y = 0]) => change(x, y));

function expectClose(actual: readonly number[], expected: readonly number[]): void {
  expect(actual.length).toBe(expected.length);
  for (const [i, value] of actual.entries()) expect(value).toBeCloseTo(expected[i] ?? NaN, 5);
}

describe('the shape of a hand', () => {
  const shape = handShape(points.flat(), 2);

  test('has a number for each thing that is measured, in two and in three dimensions', () => {
    expect(shape.length).toBe(handShapeLength(2));
    expect(handShape(new Float32Array(63), 3).length).toBe(handShapeLength(3));
  });

  test('does not depend on where the hand is, how near, or whether it is the left one', () => {
    const numbers = fc.double({ min: -50, max: 50, noNaN: true });
    const scales = fc.double({ min: 0.05, max: 20, noNaN: true });
    fc.assert(
      fc.property(numbers, numbers, scales, (dx, dy, scale) => {
        expectClose(
          handShape(
            moved((x, y) => [x * scale + dx, y * scale + dy]),
            2,
          ),
          shape,
        );
      }),
    );
    const mirrored = handShape(
      moved((x, y) => [-x, y]),
      2,
    );
    expectClose(mirrored.slice(0, -1), shape.slice(0, -1));
    expect(mirrored.at(-1)).toBeCloseTo(-(shape.at(-1) ?? 0), 9);
  });

  test('of a hand that is not there is still numbers', () => {
    expect(handShape(new Float32Array(42), 2).every(Number.isFinite)).toBe(true);
  });

  // i = np.arange(21); p = np.c_[np.sin(i), np.cos(2*i)/2]; p -= p[0]; p /= np.sqrt((p**2).sum()/21)
  // d = np.linalg.norm(p[:, None] - p[None], axis=2); c = np.sqrt(((p - p.mean(0))**2).sum()/21)
  test('is what numpy makes of it', () => {
    // p[1:3].ravel()
    expectClose(shape.slice(0, 4), [0.90755, -0.763677, 0.980703, -0.891751]);
    // d[0, 1:4] / c
    expectClose(shape.slice(40, 43), [1.400084, 1.5646447, 0.1814397]);
    // d[1, 4] / (.001 + d[1, 2] + d[2, 3] + d[3, 4]) and so on for 0 to 4, 1 to 3, 2 to 4
    expectClose(shape.slice(250, 254), [0.695503, 0.278657, 0.784379, 0.77685]);
    // np.log((d[0, 8] + .05) / (d[0, [6, 5]] + .05))
    expectClose(shape.slice(270, 272), [1.452546, 0.044924]);
    // p[5, 0] * p[17, 1] - p[5, 1] * p[17, 0]
    expectClose(shape.slice(-1), [0.002652]);
  });
});
