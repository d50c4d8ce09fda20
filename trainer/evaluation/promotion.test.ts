import { expect, test } from 'vitest';
import type { Comparison, Verdict } from '../../data/schema.ts';
import { comparedBasis, firstBasis, unknownBasis } from './promotion.ts';

const comparison = (verdict: Verdict): Comparison => ({
  ...{ verdict, words: `${verdict}.`, margin: 0.02, samples: 30, groups: 6 },
  ...{ correct: 20, correct_before: 20, only_now: 0, only_before: 0 },
  accuracy: { difference: 0, interval: null },
  macro_f1: { difference: 0, interval: null },
});

test.each([
  ['better', true],
  ['not_worse', true],
  ['worse', false],
  ['cannot_tell', false],
] as const)('a version that is %s passes: %s', (verdict, passing) => {
  expect(comparedBasis(1, comparison(verdict))).toMatchObject({ passing, against: 1, words: `${verdict}.` });
});

const part = (confusion: number[][]) => ({
  ...{
    samples: 60,
    accuracy: 0.5,
    macro_f1: 0.5,
    loss: 1,
    per_class: [],
    labels: ['drink', 'eat'],
    confusion,
  },
  ...{ macro_precision: null, macro_recall: null, probability: null, intervals: null, reliability: null },
  ...{ risk_coverage: null, confusion_cells: null, rejection: null },
});

test('the first version passes where it understands more than a constant answer would', () => {
  expect(
    firstBasis({
      test: part([
        [28, 2],
        [4, 26],
      ]),
    }),
  ).toMatchObject({
    ...{ kind: 'baseline', passing: true, against: null },
    words:
      'Better than a constant answer: 54 of 60 understood; always saying “drink” would be right 30 times.',
  });
  expect(
    firstBasis({
      test: part([
        [30, 0],
        [30, 0],
      ]),
    }),
  ).toMatchObject({ kind: 'baseline', passing: false });
});

test('without test recordings, or without a comparison, nothing passes', () => {
  expect(firstBasis({ test: null })).toMatchObject({ kind: 'nothing', passing: false, code: 'NO_TEST' });
  const error = { code: 'NO_COMMON_TEST', message: 'There is no test recording.' };
  expect(unknownBasis(3, error)).toMatchObject({ passing: false, against: 3, code: 'NO_COMMON_TEST' });
});
