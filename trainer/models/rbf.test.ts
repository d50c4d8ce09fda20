import { describe, expect, test } from 'vitest';
import { CancelledError } from '../../data/errors.ts';
import { fitNetwork } from '../engine/fit.ts';
import { defaultsOf } from '../search/space.ts';
import type { FitTask, LabelledFeatures } from './algorithm.ts';
import type { KernelClassifier } from './classifier.ts';
import { rbf } from './rbf.ts';
import { predictKernel } from './svm/predict.ts';
import { clouds } from './svm/testing.ts';

const taskOf = (train: LabelledFeatures, changes: Partial<FitTask> = {}): FitTask => ({
  ...{ train, validation: null, previous: null, classes: 3, shape: [train.columns], seed: 1 },
  ...{ parameters: defaultsOf(rbf.space), onEpoch: () => {}, isCancelled: () => false, fitNetwork },
  ...changes,
});

function fitKernel(task: FitTask): KernelClassifier {
  const { classifier } = rbf.fit(task);
  if (classifier.kind !== 'kernel') throw new Error(`A kernel classifier, not a ${classifier.kind}.`);
  return classifier;
}

/** The rows of the probabilities as arrays. */
function predicted(classifier: KernelClassifier, { inputs, rows }: LabelledFeatures): number[][] {
  const probabilities = predictKernel(classifier, inputs, rows);
  const classes = classifier.bias.values.length;
  return Array.from({ length: rows }, (_, row) => [
    ...probabilities.slice(row * classes, (row + 1) * classes),
  ]);
}

function accuracyOf(probabilities: number[][], targets: Uint16Array): number {
  const right = probabilities.filter((row, i) => row.indexOf(Math.max(...row)) === targets[i]);
  return right.length / probabilities.length;
}

/** Three classes along a line, with wide gaps between them. */
function apart(rows: number): LabelledFeatures {
  const targets = Uint16Array.from({ length: rows }, (_, i) => i % 3);
  const inputs = Float32Array.from(
    { length: rows * 2 },
    (_, i) => (((i >> 1) % 3) - 1) * (i % 2 ? 1 : -2) + i / 999,
  );
  return { inputs, targets, rows, columns: 2 };
}

/**
 * scikit-learn 1.2.1: SVC(C=10, gamma='scale', class_weight='balanced').fit(*clouds(60, 1)).score(*clouds(200, 2))
 * is 0.645; the largest decision value of one against the rest is right for 0.62.
 */
test('overlapping clouds are told apart as well as scikit-learn does', () => {
  const unseen = clouds(200, 2);
  const probabilities = predicted(fitKernel(taskOf(clouds(60, 1))), unseen);
  expect(accuracyOf(probabilities, unseen.targets)).toBeGreaterThanOrEqual(0.62);
});

test('the gamma is scikit-learn’s scale times the factor', () => {
  const parameters = { C: 10, gamma_factor: 2, balanced: true };
  const { hyperparameters } = rbf.fit(taskOf(clouds(60, 1), { parameters }));
  // 1 / (3 * x.var()) in Python, as in svm/smo.test.ts.
  expect(hyperparameters).toMatchObject({ ...parameters, gamma: Math.fround(2 * 0.6544242605639616) });
});

test('probabilities of a row are those of the row alone, and sum to 1', () => {
  const classifier = fitKernel(taskOf(clouds(60, 1)));
  const unseen = clouds(300, 3);
  for (const [i, row] of predicted(classifier, unseen).entries()) {
    expect(row.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6);
    if (i % 50 > 0) continue;
    const alone = { ...unseen, inputs: unseen.inputs.subarray(i * 3, (i + 1) * 3), rows: 1 };
    expect(predicted(classifier, alone)).toEqual([row]);
  }
});

test('two classes have the probabilities of Platt, and either order gives the same', () => {
  const train = clouds(60, 1);
  const targets = train.targets.map((target) => Math.min(target, 1));
  const [one, other] = [targets, targets.map((target) => 1 - target)].map((labels) =>
    predicted(fitKernel(taskOf({ ...train, targets: labels }, { classes: 2 })), train),
  );
  for (const [i, [first]] of (one ?? []).entries()) expect(first).toBeCloseTo(other?.[i]?.[1] ?? 0, 3);
});

test('the same recordings give the same classifier, whatever the seed', () => {
  expect(rbf.fit(taskOf(clouds(60, 1), { seed: 1 }))).toEqual(rbf.fit(taskOf(clouds(60, 1), { seed: 2 })));
});

test('every dimension keeps its limits', () => {
  for (const [C, gamma_factor, balanced] of [
    [0.1, 0.05, true],
    [0.1, 20, false],
    [1000, 0.05, false],
    [1000, 20, true],
  ] as const) {
    const classifier = fitKernel(taskOf(clouds(60, 1), { parameters: { C, gamma_factor, balanced } }));
    expect(predicted(classifier, clouds(20, 4)).flat().every(Number.isFinite)).toBe(true);
  }
});

describe('little to learn from:', () => {
  test('three takes a class are enough where classes lie apart', () => {
    const train = apart(9);
    expect(accuracyOf(predicted(fitKernel(taskOf(train)), train), train.targets)).toBe(1);
  });

  test('two classes of identical points are equally likely everywhere', () => {
    const targets = Uint16Array.from({ length: 16 }, (_, i) => i % 2);
    const train = { inputs: new Float32Array(32).fill(0.5), targets, rows: 16, columns: 2 };
    const classifier = fitKernel(taskOf(train, { classes: 2 }));
    for (const [first] of predicted(classifier, apart(9))) expect(first).toBeCloseTo(0.5, 6);
  });

  test('a class without a recording is the least likely', () => {
    const train = apart(18);
    for (const row of predicted(fitKernel(taskOf(train, { classes: 4 })), train)) {
      expect(row.indexOf(Math.min(...row))).toBe(3);
    }
  });
});

test('a person can stop it', () => {
  expect(() => rbf.fit(taskOf(clouds(60, 1), { isCancelled: () => true }))).toThrow(CancelledError);
});
