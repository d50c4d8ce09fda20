import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { learningCurveSchema } from '../../data/schema.ts';
import { learningCurve } from './learning_curve.ts';

const curveOf = (scoreAt: (n: number) => number, sizes = [10, 20, 40, 80]) =>
  learningCurve(sizes.map((recordings) => ({ recordings, score: scoreAt(recordings) })));

test('a power law is found again, and says what twenty more recordings would add', () => {
  const law = (n: number) => 0.95 - 1.2 * n ** -0.6;
  const curve = curveOf(law);
  expect(curve.fit?.limit).toBeCloseTo(0.95, 3);
  expect(curve.fit?.scale).toBeCloseTo(1.2, 2);
  expect(curve.fit?.rate).toBeCloseTo(0.6, 6);
  expect(curve.expected_gain).toBeCloseTo(law(100) - law(80), 4);
  expect(learningCurveSchema.parse(curve)).toEqual(curve);
});

test('the limit is never above everything understood', () => {
  const curve = curveOf((n) => Math.min(1, 0.2 + n / 100));
  expect(curve.fit?.limit).toBeLessThanOrEqual(1);
});

test('where the score no longer rises, more recordings add nothing', () => {
  expect(curveOf(() => 0.9).expected_gain).toBe(0);
});

describe('nothing is said', () => {
  test('from two sizes', () => {
    expect(curveOf((n) => n / 100, [10, 40])).toMatchObject({ fit: null, expected_gain: null });
    expect(learningCurve([])).toMatchObject({ fit: null, expected_gain: null });
  });

  test('where the score falls', () => {
    expect(curveOf((n) => 0.9 - n / 200)).toMatchObject({ fit: null, expected_gain: null });
  });

  test('where the scores jump about', () => {
    const scores = [0.6, 0.9, 0.5, 0.8];
    const points = scores.map((score, i) => ({ recordings: 10 * (i + 1), score }));
    expect(learningCurve(points)).toMatchObject({ fit: null, expected_gain: null });
  });

  test('of more than twice the recordings that there are', () => {
    const curve = curveOf((n) => 0.95 - n ** -0.6, [4, 8, 12, 16]);
    expect(curve.fit).not.toBeNull();
    expect(curve.expected_gain).toBeNull();
  });
});

test('a gain is never negative, and never beyond everything understood', () => {
  const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 8 });
  fc.assert(
    fc.property(scores, (all) => {
      const points = all.map((score, i) => ({ recordings: 10 * (i + 1), score }));
      const curve = learningCurve(points);
      expect(learningCurveSchema.parse(curve)).toEqual(curve);
      expect(curve.expected_gain === null).toBe(curve.fit === null);
      expect(curve.expected_gain ?? 0).toBeGreaterThanOrEqual(0);
    }),
  );
});
