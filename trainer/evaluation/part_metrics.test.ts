import { expect, test } from 'vitest';
import { partMetricsSchema } from '../../data/schema.ts';
import { createRandom } from '../random.ts';
import { evaluatePart } from './part_metrics.ts';

const LABELS = ['drink', 'eat', 'no', 'yes', 'more'];

/** Answers to recordings of nobody in sessions of ten, right in about four of five. */
function part(rows: number, seed = 1) {
  const random = createRandom(seed);
  const truth = Uint16Array.from({ length: rows }, () => random.integer(LABELS.length));
  const probabilities = new Float32Array(rows * LABELS.length);
  for (let row = 0; row < rows; row++) {
    const scores = LABELS.map((_, k) => Math.exp(random.normal() + (k === truth[row] ? 3 : 0)));
    const sum = scores.reduce((total, score) => total + score, 0);
    probabilities.set(
      scores.map((score) => score / sum),
      row * LABELS.length,
    );
  }
  return {
    ...{ probabilities, truth, labels: LABELS, random: createRandom(7) },
    groups: Uint32Array.from(truth, (_, row) => Math.floor(row / 10)),
    sampleIds: Array.from(truth, (_, row) => 100 + row),
    rejection: { threshold: 0.8, margin: 0.1 },
  };
}

test('a part has every figure, and is stored and read as it was', () => {
  const metrics = evaluatePart(part(200));
  expect(partMetricsSchema.parse(JSON.parse(JSON.stringify(metrics)))).toEqual(metrics);
  expect(Object.values(metrics)).not.toContain(null);
  expect(Object.values(metrics.intervals ?? {})).not.toContain(null);
  expect(metrics.intervals).toMatchObject({ resamples: 1000, groups: 20 });
});

test('each figure lies in its interval, and each recording in one cell', () => {
  const metrics = evaluatePart(part(200));
  const { probability, intervals } = metrics;
  const figures = { accuracy: metrics.accuracy, macro_f1: metrics.macro_f1, loss: metrics.loss };
  for (const [name, value] of Object.entries({
    ...figures,
    ...{ brier: probability?.brier, auc: probability?.auc, pr_auc: probability?.pr_auc },
  })) {
    const interval = intervals?.[name as keyof typeof figures];
    expect(value, name).toBeGreaterThanOrEqual(interval?.low ?? 1);
    expect(value, name).toBeLessThanOrEqual(interval?.high ?? 0);
  }
  const listed = (metrics.confusion_cells ?? []).flatMap(({ sample_ids }) => sample_ids);
  expect(listed.sort((a, b) => a - b)).toEqual(part(200).sampleIds);
  for (const cell of metrics.confusion_cells ?? []) {
    expect(metrics.confusion[cell.true]?.[cell.predicted]).toBe(cell.sample_ids.length);
  }
});

test('one seed, one evaluation', () => {
  expect(evaluatePart(part(60))).toEqual(evaluatePart(part(60)));
});

test('a part of one recording says what it can, and no interval', () => {
  const metrics = evaluatePart({ ...part(1), rejection: null });
  expect(partMetricsSchema.parse(metrics)).toEqual(metrics);
  expect(metrics.intervals).toMatchObject({ accuracy: null, macro_f1: null, groups: 1 });
  expect(metrics.rejection).toBeNull();
});

test('fifteen right answers of fifteen do not prove that all will be', () => {
  const rows = part(15);
  const groups = Uint32Array.from(rows.truth, (_, row) => row);
  const sure = Float32Array.from(rows.probabilities, (_, i) =>
    rows.truth[Math.floor(i / LABELS.length)] === i % LABELS.length ? 1 : 0,
  );
  const { intervals } = evaluatePart({ ...rows, groups, probabilities: sure });
  // SciPy: beta.ppf(.025, 15, 1).
  expect(intervals?.accuracy?.low).toBeCloseTo(0.7819806, 6);
  expect(intervals?.accuracy?.high).toBe(1);
});

test('what was stored before these figures existed is read as not known', () => {
  const stored = {
    ...{ samples: 1, accuracy: 1, macro_f1: 1, loss: 0, per_class: [], labels: ['no'], confusion: [[1]] },
  };
  expect(partMetricsSchema.parse(stored)).toMatchObject({ ...stored, probability: null, intervals: null });
});
