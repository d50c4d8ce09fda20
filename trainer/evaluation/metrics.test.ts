import { expect, test } from 'vitest';
import { evaluate } from './metrics.ts';

const labels = ['drink', 'eat', 'no'];

/**
 * scikit-learn 1.2.1: confusion_matrix, accuracy_score, f1_score(average='macro'), log_loss and
 * precision_recall_fscore_support of y and P.argmax(1).
 */
test('figures are those of scikit-learn', () => {
  const truth = Uint16Array.of(0, 0, 0, 1, 1, 2, 2, 2, 2);
  const probabilities = Float32Array.of(
    ...[0.7, 0.2, 0.1, 0.4, 0.5, 0.1, 0.6, 0.3, 0.1, 0.2, 0.7, 0.1, 0.5, 0.3, 0.2],
    ...[0.1, 0.1, 0.8, 0.3, 0.3, 0.4, 0.45, 0.15, 0.4, 0.05, 0.05, 0.9],
  );
  const metrics = evaluate(probabilities, truth, labels);
  expect(metrics.confusion).toEqual([
    [2, 1, 0],
    [1, 1, 0],
    [1, 0, 3],
  ]);
  expect(metrics.accuracy).toBeCloseTo(0.6666666666666666, 12);
  expect(metrics.macro_f1).toBeCloseTo(0.6428571428571429, 12);
  expect(metrics.loss).toBeCloseTo(0.6117249531737659, 6);
  const column = (name: 'precision' | 'recall' | 'f1') => metrics.per_class.map((figures) => figures[name]);
  for (const [name, expected] of [
    ['precision', [0.5, 0.5, 1]],
    ['recall', [0.66666667, 0.5, 0.75]],
    ['f1', [0.57142857, 0.5, 0.85714286]],
  ] as const) {
    for (const [i, value] of expected.entries()) expect(column(name)[i]).toBeCloseTo(value, 8);
  }
  expect(metrics.per_class.map(({ support }) => support)).toEqual([3, 2, 4]);
});

test('a label that never occurs and is never said has zeros and does not pull macro-F1 down, as in scikit-learn', () => {
  const metrics = evaluate(Float32Array.of(1, 0, 0, 0, 1, 0, 0, 1, 0), Uint16Array.of(0, 0, 1), labels);
  expect(metrics.per_class[2]).toEqual({ label: 'no', precision: 0, recall: 0, f1: 0, support: 0 });
  expect(metrics.macro_f1).toBeCloseTo(0.6666666666666666, 12);
});
