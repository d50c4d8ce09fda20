import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CancelledError } from '../../data/errors.ts';
import type { FittedClassifier, LabelledFeatures } from './algorithm.ts';
import { predictForest } from './forest/predict.ts';
import { forest } from './forest.ts';
import { answers, clouds, learn, waves } from './linear/testing.ts';

const few = { trees: 50 };

function ask({ classifier }: FittedClassifier, { inputs, rows }: LabelledFeatures): Float32Array {
  if (classifier.kind !== 'forest') throw new Error(`A forest was expected, not a ${classifier.kind}.`);
  return predictForest(classifier, inputs, rows);
}

/** One class inside a ring of the other: no line parts them. */
function ring(rows: number, seed: number): LabelledFeatures {
  const points = clouds(new Array(rows).fill(2), 2, { spread: 1, seed });
  const radius = (row: number) => (points.inputs[row * 2] ?? 0) ** 2 + (points.inputs[row * 2 + 1] ?? 0) ** 2;
  return { ...points, targets: Uint16Array.from({ length: rows }, (_, row) => (radius(row) < 1 ? 1 : 0)) };
}

describe.each(['random_forest', 'extra_trees'])('%s', (method) => {
  const parameters = { ...few, method };

  test('learns what no line parts', () => {
    const unseen = ring(400, 2);
    const found = answers(ask(learn(forest, ring(400, 1), { parameters }), unseen), 2);
    const right = found.filter((answer, row) => answer === unseen.targets[row]).length;
    expect(right / 400).toBeGreaterThan(0.93);
  });

  test('probabilities sum to 1 and are never 0, also with rare and missing labels and constant columns', () => {
    const targets = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 16 });
    fc.assert(
      fc.property(targets, fc.integer({ min: 1, max: 10 }), (labels, columns) => {
        const train = clouds([...labels, 3], columns);
        for (let row = 0; row < train.rows; row++) train.inputs[row * columns] = 0;
        const found = ask(learn(forest, train, { parameters }), train);
        expect(found.every((share) => share > 0)).toBe(true);
        for (let row = 0; row < train.rows; row++) {
          const sum = found.subarray(row * 4, row * 4 + 4).reduce((total, share) => total + share, 0);
          expect(sum).toBeCloseTo(1, 5);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('one seed gives one forest, another seed another', () => {
    const grow = (seed: number) => learn(forest, ring(60, 1), { parameters, seed }).classifier;
    expect(grow(1)).toEqual(grow(1));
    expect(grow(1)).not.toEqual(grow(2));
  });

  test('leaves hold as many recordings as they must', () => {
    const fitted = learn(forest, ring(200, 1), {
      parameters: { ...parameters, min_leaf: 10, balanced: false },
    });
    // No more than 20 leaves of 200 rows, and one node less inside.
    expect(Number(fitted.hyperparameters.nodes) / few.trees).toBeLessThanOrEqual(39);
  });

  test('columns may be doubled or moved without any effect on what a single tree sees', () => {
    const train = ring(100, 1);
    const wider = { ...train, inputs: train.inputs.map((x) => 4 * x + 1) };
    const [one, other] = [train, wider].map((rows) =>
      answers(ask(learn(forest, rows, { parameters }), rows), 2),
    );
    expect(one).toEqual(other);
  });
});

test('balanced, a rare label is heard as well as a frequent one', () => {
  const train = clouds([...Array(60).fill(0), 1, 1, 1], 2, { spread: 0.8 });
  const middle = { ...clouds([0], 2), inputs: Float32Array.of(0.2, 0.8) };
  const rare = (balanced: boolean) =>
    ask(learn(forest, train, { parameters: { ...few, min_leaf: 5, balanced } }), middle)[1] ?? 0;
  expect(rare(true)).toBeGreaterThan(2 * rare(false));
});

test('stops when it is cancelled', () => {
  expect(() => learn(forest, waves(12, 3), { isCancelled: () => true })).toThrow(CancelledError);
});
