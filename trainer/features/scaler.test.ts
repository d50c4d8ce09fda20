import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitScaler, standardise } from './scaler.ts';

test("agrees with scikit-learn's StandardScaler", () => {
  // StandardScaler().fit([[1, 5, -2], [2, 5, 0.5], [4, 5, 7]]), then .transform([[3, 6, 0]]); scikit-learn 1.2
  const scaler = fitScaler(Float32Array.of(1, 5, -2, 2, 5, 0.5, 4, 5, 7), 3);
  const close = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 6));
  expect([...scaler.mean]).toEqual(close([2.3333333, 5, 1.8333333]));
  expect([...scaler.scale]).toEqual(close([1.2472191, 1, 3.7932689]));
  expect([...standardise(scaler, Float32Array.of(3, 6, 0))]).toEqual(close([0.5345225, 1, -0.4833123]));
});

test('the rows it was fitted on get mean 0 and standard deviation 1, whatever their unit', () => {
  const units = fc.constantFrom(1e-6, 1, 1e6);
  const columns = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 2, maxLength: 50 });
  fc.assert(
    fc.property(columns, units, (values, unit) => {
      fc.pre(Math.max(...values) - Math.min(...values) > 0.01);
      const rows = Float32Array.from(values, (value) => value * unit);
      const standardised = standardise(fitScaler(rows, 1), rows);
      const mean = standardised.reduce((sum, x) => sum + x, 0) / rows.length;
      const variance = standardised.reduce((sum, x) => sum + (x - mean) ** 2, 0) / rows.length;
      expect(mean).toBeCloseTo(0, 4);
      expect(variance).toBeCloseTo(1, 4);
    }),
  );
});

test('a column that varies by rounding only is not blown up', () => {
  const scaler = fitScaler(Float32Array.of(1e6, 1e6 + 0.0625, 1e6), 1);
  expect([...scaler.scale]).toEqual([1]);
});
