import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bestAnswers } from '../evaluation/answers.ts';
import { withUnknown } from '../evaluation/rejection.ts';
import { exampleIdentity, exampleModel } from './testing/example_model.ts';
import { type Thresholds, thresholdsSchema, writeThresholds } from './thresholds.ts';

function thresholdsOf(labels: readonly string[], limits: { threshold: number; margin: number } | null) {
  const { rejection } = exampleModel;
  const rule = rejection && limits ? { ...rejection, ...limits } : null;
  const bytes = writeThresholds({ ...exampleModel, labels, rejection: rule }, exampleIdentity);
  return thresholdsSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
}

/** What a device does with the file: its steps, one by one. */
function answerOf({ labels, threshold, margin }: Thresholds, probabilities: readonly number[]): string {
  const scored = labels.map((one, i) => ({ ...one, p: probabilities[i] ?? 0, i }));
  const [best] = scored.filter((one) => one.is_answer).toSorted((a, b) => b.p - a.p);
  if (!best) return 'unknown';
  const next = Math.max(0, ...scored.filter(({ i }) => i !== best.i).map(({ p }) => p));
  return best.p >= threshold && best.p >= next + margin ? best.label : 'unknown';
}

test('a device that follows the steps answers as the app does', () => {
  const labels = ['ja', 'no_action', 'nein'];
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  // Eighths: sums are exact, so that no rounding decides.
  const eighths = fc.tuple(fc.nat(8), fc.nat(8)).map(([a, b]) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return [low / 8, (high - low) / 8, (8 - high) / 8];
  });
  fc.assert(
    fc.property(eighths, share, share, (row, threshold, margin) => {
      const limits = { threshold, margin };
      const extended = withUnknown(limits, Float32Array.from(row), 3, new Set([1]));
      const { predicted } = bestAnswers(extended, 3);
      const app = ['ja', 'nein', 'unknown'][predicted[0] ?? 0];
      expect(answerOf(thresholdsOf(labels, limits), row)).toBe(app);
    }),
  );
});

test('without a rule every answer is given', () => {
  const thresholds = thresholdsOf(['ja', 'nein'], null);
  expect(thresholds).toMatchObject({ has_rule: false, threshold: 0, margin: 0 });
  expect(answerOf(thresholds, [0.4, 0.6])).toBe('nein');
});

test('labels that are no answer are marked as such', () => {
  expect(thresholdsOf(['ja', 'background'], { threshold: 0.5, margin: 0 }).labels).toEqual([
    { label: 'ja', is_answer: true },
    { label: 'background', is_answer: false },
  ]);
});
