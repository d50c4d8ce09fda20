import fc from 'fast-check';
import { expect, test } from 'vitest';
import { selectVote } from './ensemble.ts';
import { attemptSaying, ofTwo } from './testing.ts';

const truth = Uint16Array.of(0, 1, 0, 1, 0, 1);
const sayingTo = (sureness: readonly number[]) => ofTwo(truth, sureness);
const algorithms = ['prototype', 'linear', 'rbf', 'forest', 'mlp'] as const;

test('two that err on different recordings vote together and do better than either', () => {
  const first = attemptSaying(0, 'prototype', sayingTo([0.9, 0.9, 0.9, 0.9, 0.9, 0.2]), truth);
  const second = attemptSaying(1, 'forest', sayingTo([0.2, 0.9, 0.9, 0.9, 0.9, 0.9]), truth);
  const { voters, score } = selectVote([first, second], truth, 2);
  expect(voters).toHaveLength(2);
  expect(score).toBeLessThan(Math.min(first.score, second.score));
});

test('of one algorithm only the best trial votes', () => {
  const worse = attemptSaying(0, 'mlp', sayingTo([0.6, 0.6, 0.6, 0.6, 0.6, 0.6]), truth);
  const better = attemptSaying(1, 'mlp', sayingTo([0.9, 0.9, 0.9, 0.9, 0.9, 0.9]), truth);
  expect(selectVote([worse, better], truth, 2).voters).toEqual([{ attempt: better, weight: 1 }]);
});

test('one trial votes alone and keeps what it said', () => {
  const only = attemptSaying(0, 'mlp', sayingTo([0.9, 0.4, 0.9, 0.9, 0.9, 0.9]), truth);
  const { voters, probabilities, score } = selectVote([only], truth, 2);
  expect(voters).toEqual([{ attempt: only, weight: 1 }]);
  expect(probabilities).toEqual(only.probabilities);
  expect(score).toBe(only.score);
});

test('shares add up to 1, no voice outvotes all others, and the vote is their average', () => {
  const sureness = fc.array(fc.double({ min: 0.01, max: 0.99, noNaN: true }), {
    minLength: truth.length,
    maxLength: truth.length,
  });
  const field = fc.array(sureness, { minLength: 2, maxLength: algorithms.length });
  fc.assert(
    fc.property(field, (said) => {
      const attempts = said.map((one, i) => attemptSaying(i, algorithms[i] ?? 'mlp', sayingTo(one), truth));
      const { voters, probabilities } = selectVote(attempts, truth, 2);
      expect(voters.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
      expect(new Set(voters.map(({ attempt }) => attempt.algorithm)).size).toBe(voters.length);
      for (const { weight } of voters) {
        expect(weight).toBeGreaterThan(0);
        expect(weight).toBeLessThanOrEqual(0.5);
      }
      for (const [i, p] of probabilities.entries()) {
        const mean = voters.reduce(
          (sum, { attempt, weight }) => sum + weight * (attempt.probabilities[i] ?? 0),
          0,
        );
        expect(p).toBeCloseTo(mean, 6);
      }
    }),
  );
});
