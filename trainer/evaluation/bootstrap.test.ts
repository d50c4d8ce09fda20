import { expect, test } from 'vitest';
import { CancelledError } from '../../data/errors.ts';
import { createRandom } from '../random.ts';
import { bootstrapIntervals, weightedMacroF1, weightedMean } from './bootstrap.ts';
import { evaluate } from './metrics.ts';

const each = (rows: number) => Uint32Array.from({ length: rows }, (_, row) => row);
const accuracyOf = (right: ArrayLike<number>, groups: Uint32Array, seed = 1) =>
  bootstrapIntervals(groups, { accuracy: weightedMean(right) }, createRandom(seed)).accuracy;

/** SciPy: binom.ppf([.025, .975], 200, .8) / 200 = [0.745, 0.855]: the draws' own distribution. */
test('the interval of a share over single recordings is that of the binomial distribution', () => {
  const right = Array.from({ length: 200 }, (_, row) => (row % 5 === 0 ? 0 : 1));
  const interval = accuracyOf(right, each(200));
  expect(Math.abs((interval?.low ?? 0) - 0.745)).toBeLessThan(0.011);
  expect(Math.abs((interval?.high ?? 0) - 0.855)).toBeLessThan(0.011);
});

/** SciPy: binom.ppf([.025, .975], 10, .8) / 10 = [0.5, 1]. */
test('ten sessions of twenty alike recordings tell no more than ten recordings', () => {
  const right = Array.from({ length: 200 }, (_, row) => (row < 160 ? 1 : 0));
  const sessions = Uint32Array.from(right, (_, row) => 7 * Math.floor(row / 20));
  expect(accuracyOf(right, sessions)).toEqual({ low: 0.5, high: 1 });
});

test('one group tells nothing of how another would do', () => {
  expect(accuracyOf([1, 0, 1], new Uint32Array(3))).toBeNull();
  expect(accuracyOf([], new Uint32Array())).toBeNull();
});

test('whoever cancels does not wait for the rest of the draws', () => {
  let draws = 0;
  const counted = () => {
    draws++;
    return 1;
  };
  const drawing = () => bootstrapIntervals(each(5), { counted }, createRandom(1), () => draws === 3);
  expect(drawing).toThrow(CancelledError);
  expect(draws).toBe(3);
});

test('one seed, one interval', () => {
  const right = Array.from({ length: 50 }, (_, row) => (row % 7 === 0 ? 0 : 1));
  expect(accuracyOf(right, each(50), 3)).toEqual(accuracyOf(right, each(50), 3));
});

test('with every recording counted once, macro-F1 is that of the part', () => {
  const [predicted, truth] = [Uint16Array.of(0, 1, 1, 0, 2, 1), Uint16Array.of(0, 0, 1, 1, 2, 0)];
  const probabilities = Float32Array.from({ length: 24 }, (_, i) => (predicted[i >> 2] === i % 4 ? 1 : 0));
  const { macro_f1 } = evaluate(probabilities, truth, ['a', 'b', 'c', 'd']);
  expect(weightedMacroF1(predicted, truth, 4)(new Uint8Array(6).fill(1))).toBeCloseTo(macro_f1, 12);
});
