import { expect, test } from 'vitest';
import { compareLabels } from './label_comparison.ts';

test('each label is counted for both models, and those without recordings are left out', () => {
  const rows = (...answers: number[]) =>
    Float32Array.from(answers.flatMap((answer) => [0, 1, 2].map((k) => (k === answer ? 1 : 0))));
  const compared = {
    ...{ truth: Uint16Array.of(0, 0, 1), classes: 3 },
    ...{ now: rows(0, 0, 2), before: rows(0, 1, 1) },
  };
  expect(compareLabels(['drink', 'eat', 'sleep'], compared)).toEqual([
    { label: 'drink', recordings: 2, correct: 2, correct_before: 1 },
    { label: 'eat', recordings: 1, correct: 0, correct_before: 1 },
  ]);
});
