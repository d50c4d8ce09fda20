import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CancelledError } from '../../data/errors.ts';
import { exp, log } from '../engine/math.ts';
import type { LabelledFeatures } from './algorithm.ts';
import {
  answers,
  clouds,
  largestDifference,
  learn,
  probabilities,
  shuffled,
  waves,
} from './linear/testing.ts';
import { prototype } from './prototype.ts';

const fixed = (shrinkage: number) => ({ parameters: { shrinkage } });

describe('agrees with scikit-learn 1.2.1 on X and y as `waves` describes them, 12 rows', () => {
  /*
   * R = X - np.stack([X[y == c].mean(0) for c in range(3)])[y]
   * sklearn.covariance.ledoit_wolf(R, assume_centered=True)[1]
   */
  test.each([
    [3, 0.31223893685351595],
    [20, 0.39301564673136674],
  ])('in the shrinkage of Ledoit and Wolf, %i columns', (columns, expected) => {
    expect(learn(prototype, waves(12, columns)).hyperparameters.shrinkage_used).toBeCloseTo(expected, 5);
  });

  /*
   * m = LinearDiscriminantAnalysis(solver='lsqr', shrinkage=0.3).fit(X, y)
   * m.decision_function(X)[:2].ravel()
   * which is compared where no temperature and no constant matter: differences over their largest.
   */
  test.each([
    [3, [0.303905034, -2.760002349, -2.56984293, -0.808993818, -0.473059158, 1.007816185]],
    [20, [45.62022361, -25.0292888, 0.02801015, -42.69544325, 31.81017141, 4.17567402]],
  ])('in the discriminants, %i columns', (columns, expected) => {
    const train = waves(12, columns);
    const fitted = learn(prototype, train, fixed(0.3));
    const scale = Number(fitted.hyperparameters.score_scale);
    const logits = probabilities(fitted, train).subarray(0, 6);
    const differences = Array.from(logits, (share, i) => log(share / (logits[i - (i % 3)] ?? 1)) / scale);
    const wanted = expected.map((score, i) => score - (expected[i - (i % 3)] ?? 0));
    expect(largestDifference(differences, wanted)).toBeLessThan(
      1e-3 * largestDifference(wanted, [0, 0, 0, 0, 0, 0]),
    );
  });
});

describe('few recordings', () => {
  test('three of a label are enough', () => {
    const labels = [0, 1, 2, 3, 4].flatMap((k) => [k, k, k]);
    const unseen = clouds(labels, 40, { spread: 0.2, seed: 2 });
    const found = probabilities(learn(prototype, clouds(labels, 40, { spread: 0.2 })), unseen);
    expect(answers(found, 5)).toEqual(labels);
  });

  test('of one of a label nothing but the distance is known, and the answers are unsure', () => {
    const train = clouds([0, 1, 2], 10, { spread: 0.1 });
    const found = probabilities(learn(prototype, train), train);
    expect(answers(found, 3)).toEqual([0, 1, 2]);
    expect(Math.max(...found)).toBeLessThan(0.9);
  });

  test('the same recording over and over is no spread at all', () => {
    const once = clouds([0, 1], 5);
    const train: LabelledFeatures = {
      inputs: Float32Array.from([...once.inputs, ...once.inputs]),
      targets: Uint16Array.of(0, 1, 0, 1),
      ...{ rows: 4, columns: 5 },
    };
    expect(answers(probabilities(learn(prototype, train), once), 2)).toEqual([0, 1]);
  });

  test('a label without recordings is never the answer', () => {
    const train = clouds([0, 0, 0, 2, 2, 2], 8);
    const found = probabilities(learn(prototype, train, { classes: 4 }), clouds([0, 2, 1, 3, 1, 3], 8));
    expect(found.every((share, i) => i % 2 === 0 || share < exp(-29))).toBe(true);
  });
});

test('the temperature makes recordings left out, not those learned, likely', () => {
  const labels = [...Array(60).keys()].map((i) => i % 3);
  const [train, unseen] = [1, 2].map((seed) => clouds(labels, 30, { spread: 0.8, seed }));
  if (!train || !unseen) throw new Error('Two draws were asked for.');
  const found = probabilities(learn(prototype, train), unseen);
  const sure = labels.map((_, row) => Math.max(...found.subarray(row * 3, row * 3 + 3)));
  const right = answers(found, 3).filter((answer, row) => answer === labels[row]).length / labels.length;
  expect(sure.reduce((sum, share) => sum + share, 0) / labels.length).toBeCloseTo(right, 1);
});

describe('whatever the recordings', () => {
  const targets = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 16 });
  const columns = fc.integer({ min: 1, max: 30 });

  test('probabilities sum to 1, also with constant columns and any shrinkage', () => {
    fc.assert(
      fc.property(
        targets,
        columns,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (labels, width, intensity) => {
          const train = clouds([...labels, 3], width);
          for (let row = 0; row < train.rows; row++) train.inputs[row * width] = 0;
          const found = probabilities(learn(prototype, train, fixed(intensity)), train);
          for (let row = 0; row < train.rows; row++) {
            const sum = found.subarray(row * 4, row * 4 + 4).reduce((total, share) => total + share, 0);
            expect(sum).toBeCloseTo(1, 5);
          }
        },
      ),
    );
  });

  test('the order of the recordings does not matter', () => {
    fc.assert(
      fc.property(targets, columns, fc.nat(), (labels, width, seed) => {
        const train = clouds([...labels, 3], width);
        const [one, other] = [train, shuffled(train, seed)].map((rows) =>
          probabilities(learn(prototype, rows), train),
        );
        expect(largestDifference(one ?? [], other ?? [])).toBeLessThan(1e-2);
      }),
    );
  });
});

test('the same recordings give the same bytes', () => {
  const train = clouds([0, 1, 2, 0, 1, 2], 40);
  expect(learn(prototype, train)).toEqual(learn(prototype, train));
});

test('stops when it is cancelled', () => {
  expect(() => learn(prototype, waves(12, 3), { isCancelled: () => true })).toThrow(CancelledError);
});
