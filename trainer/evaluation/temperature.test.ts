import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestAnswers } from './answers.ts';
import { applyTemperature, fitTemperature } from './temperature.ts';

const truth = Uint16Array.of(0, 0, 0, 1, 1, 2, 2, 2, 2);
const probabilities = Float32Array.of(
  ...[0.7, 0.2, 0.1, 0.4, 0.5, 0.1, 0.6, 0.3, 0.1, 0.2, 0.7, 0.1, 0.5, 0.3, 0.2],
  ...[0.1, 0.1, 0.8, 0.3, 0.3, 0.4, 0.45, 0.15, 0.4, 0.05, 0.05, 0.9],
);
const repeat = <T extends Float32Array | Uint16Array>(array: T, times: number) =>
  Array.from({ length: times }, () => [...array]).flat();

/**
 * SciPy with P, y as above (P rounded to float32) and each row n times:
 *   def cost(t): Q = P**(1/np.exp(t)); Q /= Q.sum(1, keepdims=True)
 *     return -n*np.log(Q[range(9), y]).sum() + (t/.5)**2/2
 *   np.exp(minimize_scalar(cost, bounds=(-1.6, 2.3), method='bounded').x)
 */
test.each([
  [1, 0.6959003564792768],
  [100, 0.4272156667533537],
])('the temperature is that of SciPy with every row %i times', (times, expected) => {
  const rows = Float32Array.from(repeat(probabilities, times));
  expect(fitTemperature(rows, Uint16Array.from(repeat(truth, times)), 3)).toBeCloseTo(expected, 3);
});

test('three right answers do not make the model sure of itself', () => {
  const sure = Float32Array.of(0.6, 0.4, 0.4, 0.6, 0.6, 0.4);
  expect(fitTemperature(sure, Uint16Array.of(0, 1, 0), 2)).toBeGreaterThan(0.5);
});

test('whatever is learned stays between 0.2 and 10, also from certainties that were wrong', () => {
  const wrong = Float32Array.from({ length: 400 }, (_, i) => i % 2);
  const temperature = fitTemperature(wrong, new Uint16Array(200), 2);
  expect(temperature).toBeGreaterThan(9.9);
  expect(temperature).toBeLessThanOrEqual(10);
});

const row = fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 8 });

test('a temperature keeps the best answer, and rows sum to 1', () => {
  fc.assert(
    fc.property(row, fc.double({ min: 0.2, max: 10, noNaN: true }), (values, temperature) => {
      const scaled = applyTemperature(temperature, Float32Array.from(values), values.length);
      expect(scaled.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
      const best = bestAnswers(Float32Array.from(values), values.length).predicted[0] ?? 0;
      expect(scaled[best]).toBe(Math.max(...scaled));
    }),
  );
});
