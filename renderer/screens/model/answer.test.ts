import { describe, expect, it } from 'vitest';
import { metricsSchema, type PartMetrics, partMetricsSchema } from '../../../data/schema.ts';
import { answerOf, judgedPart, mistakesOf, rangeOf } from './answer.ts';

const part = (confusion: number[][]) =>
  partMetricsSchema.parse({
    samples: confusion.flat().reduce((sum, count) => sum + count, 0),
    accuracy: 0,
    macro_f1: 0,
    loss: 0,
    per_class: [],
    labels: ['yes', 'no', 'drink'].slice(0, confusion.length),
    confusion,
  });
const metrics = (test: PartMetrics | null) => metricsSchema.parse({ train: null, validation: null, test });

describe('the answer', () => {
  it('counts what was understood in the test', () => {
    const test = part([
      [30, 1],
      [2, 42],
    ]);
    expect(answerOf(metrics(test))).toEqual({ kind: 'understood', correct: 72, samples: 75, share: 0.96 });
  });

  it('is that nothing can be said when there was no test', () => {
    expect(answerOf(metrics(null))).toEqual({ kind: 'unknown' });
    expect(answerOf(metrics(part([])))).toEqual({ kind: 'unknown' });
  });

  it('is called an estimate where no test could be formed', () => {
    const estimate = part([
      [8, 2],
      [0, 10],
    ]);
    const estimated = { ...metrics(null), estimate, estimate_source: 'cross_validation' as const };
    const counts = { correct: 18, samples: 20, share: 0.9 };
    expect(answerOf(estimated)).toEqual({ kind: 'estimated', ...counts, source: 'cross_validation' });
    expect(answerOf({ ...estimated, test: part([[1]]) })).toMatchObject({ kind: 'understood', samples: 1 });
    expect(judgedPart(estimated)).toBe(estimate);
  });
});

describe('the range that chance allows', () => {
  const measured = (accuracy: { low: number; high: number } | null) => ({
    ...part([[4]]),
    intervals: { resamples: 1000, groups: 4, ...none, accuracy },
  });
  const none = { macro_f1: null, loss: null, brier: null, ece: null, auc: null, pr_auc: null };

  it('is rounded outwards to whole recordings of 100', () => {
    expect(rangeOf(measured({ low: 0.889, high: 0.961 }))).toEqual({ low: 88, high: 97 });
    expect(rangeOf(measured({ low: 0.07, high: 0.28 }))).toEqual({ low: 7, high: 28 });
  });

  it('is unknown of a single group, and where nobody measured it', () => {
    expect(rangeOf(measured(null))).toBe('one_group');
    expect(rangeOf(part([[4]]))).toBeNull();
  });
});

describe('the mistakes', () => {
  it('name what was meant and what was understood, the most frequent first', () => {
    const confusion = [
      [5, 1, 0],
      [0, 5, 3],
      [0, 0, 5],
    ];
    expect(mistakesOf(part(confusion))).toEqual([
      { actual: 'no', predicted: 'drink', count: 3 },
      { actual: 'yes', predicted: 'no', count: 1 },
    ]);
  });

  it('are none on the diagonal', () => {
    expect(mistakesOf(part([[4]]))).toEqual([]);
  });
});
