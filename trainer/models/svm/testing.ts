import type { LabelledFeatures } from '../algorithm.ts';
import type { RowSource } from './row_cache.ts';

/** Recordings of nobody for the tests of the classifier, and what its parts are compared with. */

const COLUMNS = 3;
const LABELS = [0, 0, 0, 0, 0, 1, 1, 1, 2, 2] as const;

/**
 * Three overlapping clouds of unequal size. All values are multiples of 1/256, from the linear congruential
 * generator of Numerical Recipes, so that Python makes the same ones:
 *
 *     def clouds(rows, seed):
 *         x = []
 *         for i in range(rows * 3):
 *             total = 0
 *             for _ in range(4):
 *                 seed = (1664525 * seed + 1013904223) % 2**32
 *                 total += seed >> 24
 *             x.append(total / 256 - 2)
 *         y = np.tile([0, 0, 0, 0, 0, 1, 1, 1, 2, 2], rows // 10)
 *         return np.reshape(x, (rows, 3)) + 0.75 * np.eye(3)[y], y
 */
export function clouds(rows: number, seed: number): LabelledFeatures {
  const targets = Uint16Array.from({ length: rows }, (_, row) => LABELS[row % LABELS.length] ?? 0);
  let state = seed;
  const nextByte = () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state >>> 24;
  };
  const inputs = Float32Array.from({ length: rows * COLUMNS }, (_, i) => {
    const noise = (nextByte() + nextByte() + nextByte() + nextByte()) / 256 - 2;
    return noise + (targets[Math.floor(i / COLUMNS)] === i % COLUMNS ? 0.75 : 0);
  });
  return { inputs, targets, rows, columns: COLUMNS };
}

/** The definition of the kernel in float64, rounded once. */
export function directKernel({ inputs, rows, columns }: LabelledFeatures, gamma: number): RowSource {
  const at = (row: number, column: number) => inputs[row * columns + column] ?? 0;
  const squared = (i: number, j: number) =>
    Array.from({ length: columns }, (_, c) => (at(i, c) - at(j, c)) ** 2).reduce((sum, d) => sum + d, 0);
  return (i) => Float32Array.from({ length: rows }, (_, j) => Math.exp(-gamma * squared(i, j)));
}
