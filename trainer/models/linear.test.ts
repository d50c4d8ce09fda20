import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CancelledError } from '../../data/errors.ts';
import { clouds, largestDifference, learn, probabilities, shuffled, waves } from './linear/testing.ts';
import { linear } from './linear.ts';

/*
 * scikit-learn 1.2.1, with X and y as `waves` describes them, 13 rows:
 * m = LogisticRegression(C=1, class_weight='balanced', tol=1e-12, max_iter=100000).learn(X, y)
 * m.predict_proba(X)[:2].ravel()
 */
test.each([
  [3, [0.705354565, 0.1895744145, 0.1050710205, 0.3432729726, 0.2256065775, 0.4311204499]],
  [20, [0.9444111304, 0.0111631001, 0.0444257694, 0.0129723341, 0.8999013583, 0.0871263076]],
])('with %i columns it gives the probabilities of scikit-learn', (columns, expected) => {
  const train = waves(13, columns);
  const found = probabilities(learn(linear, train), train).subarray(0, 6);
  expect(largestDifference(found, expected)).toBeLessThan(2e-5);
});

test('the span of the rows gives what all columns give', () => {
  const wide = clouds([0, 1, 2, 0, 1, 2, 0], 12);
  // Every row twice is no more information at half the weight, but more rows than columns: no span is used.
  const tall = {
    inputs: Float32Array.from([...wide.inputs, ...wide.inputs]),
    targets: Uint16Array.from([...wide.targets, ...wide.targets]),
    ...{ rows: 14, columns: 12 },
  };
  const [inSpan, direct] = [
    learn(linear, wide, { parameters: { C: 2 } }),
    learn(linear, tall, { parameters: { C: 1 } }),
  ].map((fitted) => probabilities(fitted, wide));
  expect(largestDifference(inSpan ?? [], direct ?? [])).toBeLessThan(1e-4);
});

describe('whatever the recordings', () => {
  const targets = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 4, maxLength: 16 });

  test('probabilities sum to 1, also with labels that have one recording or none and constant columns', () => {
    fc.assert(
      fc.property(targets, fc.integer({ min: 1, max: 30 }), (classes, columns) => {
        const train = clouds([...classes, 3], columns);
        for (let row = 0; row < train.rows; row++) train.inputs[row * columns] = 0;
        const found = probabilities(learn(linear, train), train);
        for (let row = 0; row < train.rows; row++) {
          const sum = found.subarray(row * 4, row * 4 + 4).reduce((total, share) => total + share, 0);
          expect(sum).toBeCloseTo(1, 5);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('the order of the recordings does not matter', () => {
    fc.assert(
      fc.property(targets, fc.integer({ min: 2, max: 30 }), fc.nat(), (classes, columns, seed) => {
        const train = clouds([...classes, 3], columns);
        const [one, other] = [train, shuffled(train, seed)].map((rows) =>
          probabilities(learn(linear, rows), train),
        );
        expect(largestDifference(one ?? [], other ?? [])).toBeLessThan(1e-3);
      }),
      { numRuns: 30 },
    );
  });
});

test('the same recordings give the same bytes', () => {
  const train = clouds([0, 1, 2, 0, 1, 2], 40);
  expect(learn(linear, train)).toEqual(learn(linear, train));
});

test('balanced, a rare label is heard as well as a frequent one', () => {
  const train = clouds([...Array(30).fill(0), 1, 1], 2, { spread: 0.8 });
  const rare = (balanced: boolean) =>
    probabilities(learn(linear, train, { parameters: { balanced } }), train).at(-1) ?? 0;
  expect(rare(true)).toBeGreaterThan(0.5);
  expect(rare(false)).toBeLessThan(0.5);
});

test('stops when it is cancelled', () => {
  expect(() => learn(linear, waves(13, 3), { isCancelled: () => true })).toThrow(CancelledError);
});
