import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CancelledError } from '../../data/errors.ts';
import { log } from '../engine/math.ts';
import {
  answers,
  clouds,
  largestDifference,
  learn,
  probabilities,
  shuffled,
  waves,
} from './linear/testing.ts';
import { rocket } from './rocket.ts';

/*
 * scikit-learn 1.2.1, with X and y as `waves` describes them, 13 rows:
 * m = RidgeClassifierCV(np.logspace(-3, 3, 10)).fit(X, y)
 * m.alpha_, m.decision_function(X)[:2].ravel()
 */
describe('agrees with scikit-learn', () => {
  test.each([
    [3, 2.154434690031882, [0.50506987, -0.59864043, -0.90642945, -0.22984046, -0.58610846, -0.18405108]],
    [20, 0.0215443469, [0.99313512, -0.99139221, -1.00174299, -1.01147082, 1.00667451, -0.99520368]],
  ])('with %i columns, in the penalty and in the scores', (columns, alpha, expected) => {
    const train = waves(13, columns);
    const fitted = learn(rocket, train);
    expect(Number(fitted.hyperparameters.alpha_used) / alpha).toBeCloseTo(1, 6);
    const shares = probabilities(fitted, train).subarray(0, 6);
    const scale = Number(fitted.hyperparameters.score_scale);
    const differences = Array.from(shares, (share, i) => log(share / (shares[i - (i % 3)] ?? 1)) / scale);
    const wanted = expected.map((score, i) => score - (expected[i - (i % 3)] ?? 0));
    expect(largestDifference(differences, wanted)).toBeLessThan(1e-4);
  });
});

test.each(['ridge', 0.01])('thousands of columns of few recordings are learned by the head %s', (head) => {
  const labels = [...Array(40).keys()].map((i) => i % 4);
  const unseen = clouds(labels, 2000, { spread: 0.1, seed: 2 });
  const train = clouds(labels, 2000, { spread: 0.1 });
  const found = probabilities(learn(rocket, train, { parameters: { head } }), unseen);
  expect(answers(found, 4)).toEqual(labels);
});

describe('whatever the recordings', () => {
  const targets = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 16 });
  const columns = fc.integer({ min: 1, max: 30 });

  test('probabilities sum to 1, also with labels that have one recording or none and constant columns', () => {
    fc.assert(
      fc.property(targets, columns, (labels, width) => {
        const train = clouds([...labels, 3], width);
        for (let row = 0; row < train.rows; row++) train.inputs[row * width] = 0;
        const found = probabilities(learn(rocket, train), train);
        for (let row = 0; row < train.rows; row++) {
          const sum = found.subarray(row * 4, row * 4 + 4).reduce((total, share) => total + share, 0);
          expect(sum).toBeCloseTo(1, 5);
        }
      }),
    );
  });

  test('the order of the recordings does not matter', () => {
    fc.assert(
      fc.property(targets, columns, fc.nat(), (labels, width, seed) => {
        const train = clouds([...labels, 3], width);
        const [one, other] = [train, shuffled(train, seed)].map((rows) =>
          probabilities(learn(rocket, rows, { parameters: { alpha: 10 } }), train),
        );
        expect(largestDifference(one ?? [], other ?? [])).toBeLessThan(1e-2);
      }),
    );
  });
});

test('the same recordings give the same bytes', () => {
  const train = clouds([0, 1, 2, 0, 1, 2], 40);
  expect(learn(rocket, train)).toEqual(learn(rocket, train));
});

test('stops when it is cancelled', () => {
  expect(() => learn(rocket, waves(13, 30), { isCancelled: () => true })).toThrow(CancelledError);
});
