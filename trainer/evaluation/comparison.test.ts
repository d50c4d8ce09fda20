import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisonSchema } from '../../data/schema.ts';
import { createRandom } from '../random.ts';
import { compareModels } from './comparison.ts';

/** Two-class answers, written as 1 where right and 0 where wrong. */
function compared(now: readonly number[], before: readonly number[], groups?: Uint32Array) {
  const truth = Uint16Array.from(now, (_, row) => row % 2);
  const answers = (right: readonly number[]) =>
    Float32Array.from({ length: right.length * 2 }, (_, i) => {
      const row = i >> 1;
      return (i % 2 === truth[row]) === (right[row] === 1) ? 1 : 0;
    });
  return compareModels({
    ...{ now: answers(now), before: answers(before), truth, classes: 2 },
    groups: groups ?? Uint32Array.from(now, (_, row) => row),
    random: createRandom(1),
  });
}

const rightBut = (rows: number, wrong: number) =>
  Array.from({ length: rows }, (_, row) => (row < wrong ? 0 : 1));

describe('the verdict', () => {
  test('is better where the whole interval of the difference is above zero', () => {
    const comparison = compared(rightBut(100, 6), rightBut(100, 13));
    expect(comparison).toMatchObject({
      ...{ verdict: 'better', words: 'Better: 94 of 100 understood, before 87.' },
      ...{ samples: 100, groups: 100, correct: 94, correct_before: 87, only_now: 7, only_before: 0 },
    });
    expect(comparison.accuracy.difference).toBeCloseTo(0.07, 12);
    // SciPy: binom.ppf([.025, .975], 100, .07) / 100 = [0.02, 0.12]: the draws' own distribution.
    expect(Math.abs((comparison.accuracy.interval?.low ?? 0) - 0.02)).toBeLessThan(0.011);
    expect(Math.abs((comparison.accuracy.interval?.high ?? 0) - 0.12)).toBeLessThan(0.011);
    expect(comparisonSchema.parse(comparison)).toEqual(comparison);
  });

  test('is worse where it is below zero', () => {
    expect(compared(rightBut(100, 13), rightBut(100, 6)).words).toBe(
      'Worse: 87 of 100 understood, before 94.',
    );
  });

  test('is not worse where a loss of two points can be ruled out', () => {
    expect(compared(rightBut(100, 8), rightBut(100, 8)).verdict).toBe('not_worse');
  });

  test('is that nobody can tell where the interval spans both sides', () => {
    const [now, before] = [rightBut(60, 6), rightBut(60, 6).reverse()];
    expect(compared(now, before).words).toBe(
      'Cannot tell yet: 54 of 60 understood, before 54. More test recordings are needed.',
    );
  });

  test('is not drawn from fewer than twenty recordings or five sessions', () => {
    expect(compared(rightBut(19, 0), rightBut(19, 12)).verdict).toBe('cannot_tell');
    const sessions = Uint32Array.from({ length: 100 }, (_, row) => row % 4);
    expect(compared(rightBut(100, 0), rightBut(100, 30), sessions).verdict).toBe('cannot_tell');
  });

  test('is not better by four recordings of twenty, which chance gives once in sixteen times', () => {
    expect(compared(rightBut(20, 0), rightBut(20, 4)).verdict).toBe('not_worse');
  });
});

test('changing places turns the difference and the interval around', () => {
  const answers = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 1)), {
    minLength: 20,
    maxLength: 60,
  });
  fc.assert(
    fc.property(answers, (rows) => {
      const [now, before] = [rows.map(([a]) => a), rows.map(([, b]) => b)];
      const [there, back] = [compared(now, before), compared(before, now)];
      expect(there.accuracy.difference).toBeCloseTo(-back.accuracy.difference, 12);
      expect(there.accuracy.interval?.low).toBeCloseTo(-(back.accuracy.interval?.high ?? 0), 12);
      const mirrored = { better: ['worse'], worse: ['better', 'not_worse'] } as const;
      if (there.verdict === 'better') expect(mirrored.better).toContain(back.verdict);
      if (there.verdict === 'worse') expect(mirrored.worse).toContain(back.verdict);
    }),
    { numRuns: 25 },
  );
});
