import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestAnswers } from './answers.ts';
import { countAccepted, rejectionOutcome, withUnknown } from './rejection.ts';

test('an answer needs the threshold and a lead over the next', () => {
  const probabilities = Float32Array.of(0.75, 0.25, 0.5, 0.5, 0.625, 0.375);
  const accepted = (threshold: number, margin: number) =>
    rejectionOutcome({ threshold, margin }, probabilities, new Uint16Array(3), 2).accepted;
  expect(accepted(0, 0)).toBe(3);
  expect(accepted(0.625, 0)).toBe(2);
  expect(accepted(0.5, 0.5)).toBe(1);
});

test('the outcome counts accepted answers and the wrong ones among them', () => {
  const probabilities = Float32Array.of(0.9, 0.1, 0.2, 0.8, 0.55, 0.45, 0.95, 0.05);
  const limits = { threshold: 0.6, margin: 0 };
  expect(rejectionOutcome(limits, probabilities, Uint16Array.of(0, 1, 0, 1), 2)).toEqual({
    ...{ accepted: 3, errors: 1, coverage: 0.75, error_rate: 1 / 3 },
    ...{ no_action: 0, no_action_accepted: 0 },
  });
  expect(rejectionOutcome({ threshold: 1, margin: 0 }, probabilities, new Uint16Array(4), 2)).toEqual({
    ...{ accepted: 0, errors: 0, coverage: 0, error_rate: null },
    ...{ no_action: 0, no_action_accepted: 0 },
  });
});

test('to answer a recording in which nothing was done is an error, and silence is no answer', () => {
  const silent = new Set([2]);
  const probabilities = Float32Array.of(
    ...[0.9, 0.05, 0.05],
    ...[0.7, 0.1, 0.2],
    ...[0.2, 0.1, 0.7],
    ...[0.65, 0.05, 0.3],
  );
  const truth = Uint16Array.of(0, 2, 2, 2);
  expect(rejectionOutcome({ threshold: 0.6, margin: 0 }, probabilities, truth, 3, silent)).toEqual({
    ...{ accepted: 3, errors: 2, coverage: 3 / 4, error_rate: 2 / 3 },
    ...{ no_action: 3, no_action_accepted: 2 },
  });
});

test('where a silent class is the most probable, unknown is', () => {
  const extended = withUnknown({ threshold: 0, margin: 0 }, Float32Array.of(0.3, 0.6, 0.1), 3, new Set([1]));
  expect(extended).toHaveLength(3);
  expect(bestAnswers(extended, 3).predicted[0]).toBe(2);
  expect(extended.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6);
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const row = fc
  .array(fc.float({ min: Math.fround(0.001), max: 1, noNaN: true }), { minLength: 1, maxLength: 6 })
  .map((values) => Float32Array.from(values, (p) => p / values.reduce((sum, one) => sum + one, 0)));

test('unknown is the largest exactly where the answer is not accepted, and the row sums to 1', () => {
  fc.assert(
    fc.property(row, share, share, (probabilities, threshold, margin) => {
      expectUnknownWhereRejected(probabilities, { threshold, margin });
    }),
  );
});

test('a threshold a hair above or below the best probability is kept through rounding', () => {
  fc.assert(
    fc.property(row, fc.integer({ min: -3, max: 3 }), (probabilities, hairs) => {
      const threshold = Math.min(Math.max(...probabilities) * (1 + hairs * 2 ** -25), 1);
      expectUnknownWhereRejected(probabilities, { threshold, margin: 0 });
    }),
    { numRuns: 1000 },
  );
});

function expectUnknownWhereRejected(
  probabilities: Float32Array,
  limits: { threshold: number; margin: number },
) {
  const classes = probabilities.length;
  const extended = withUnknown(limits, probabilities, classes);
  const { accepted } = countAccepted(limits, bestAnswers(probabilities, classes), new Uint8Array(1));
  expect(bestAnswers(extended, classes + 1).predicted[0] === classes).toBe(accepted === 0);
  expect(extended.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 5);
}
