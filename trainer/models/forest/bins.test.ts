import fc from 'fast-check';
import { expect, test } from 'vitest';
import { binColumns, MOST_BINS } from './bins.ts';

const numbers = fc.float32Array({ minLength: 1, maxLength: 600, noNaN: true, noDefaultInfinity: true });

const binned = (values: Float32Array) =>
  binColumns({ inputs: values, targets: new Uint16Array(values.length), rows: values.length, columns: 1 });

test('a threshold parts exactly the rows that the bins part', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const { bins, thresholds } = binned(values);
      const last = bins.reduce((most, bin) => Math.max(most, bin), 0);
      for (let bin = 0; bin < last; bin++) {
        for (const [row, value] of values.entries()) {
          expect(value <= (thresholds[bin] ?? 0)).toBe((bins[row] ?? 0) <= bin);
        }
      }
    }),
    { numRuns: 30 },
  );
});

test('up to 256 distinct values each have a bin of their own', () => {
  const { bins } = binned(Float32Array.from({ length: 1000 }, (_, i) => (i * 7) % MOST_BINS));
  expect(new Set(bins).size).toBe(MOST_BINS);
});

test('of more, each bin holds about as many', () => {
  const { bins } = binned(Float32Array.from({ length: 5120 }, (_, i) => i ** 3));
  const counts = new Map<number, number>();
  for (const bin of bins) counts.set(bin, (counts.get(bin) ?? 0) + 1);
  expect([...counts.values()]).toEqual(new Array(MOST_BINS).fill(20));
});
