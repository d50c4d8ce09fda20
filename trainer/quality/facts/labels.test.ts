import { describe, expect, test } from 'vitest';
import { takesOf } from '../testing.ts';
import { labelFindings } from './labels.ts';

test('ten recordings of each of two labels are enough', () => {
  expect(labelFindings(takesOf({ drink: 10, eat: 10 }))).toEqual([]);
});

describe('what blocks a training', () => {
  test.each([
    ['nothing at all', {}, 'NO_RECORDINGS', []],
    ['one label only', { drink: 10 }, 'TOO_FEW_CLASSES', ['drink']],
    ['a label with two recordings', { drink: 10, eat: 2 }, 'TOO_FEW_RECORDINGS', ['eat: 2']],
  ])('%s', (_, counts, code, evidence) => {
    expect(labelFindings(takesOf(counts))).toMatchObject([{ code, status: 'FAILED', evidence }]);
  });
});

test('three to nine recordings of a label can be learned, but not be judged by', () => {
  const [found, ...others] = labelFindings(takesOf({ drink: 10, eat: 9, no: 3 }));
  expect(found).toMatchObject({ code: 'FEW_RECORDINGS', status: 'WARNING', evidence: ['eat: 9', 'no: 3'] });
  expect(found?.message).toMatch(/cannot be said yet.*eat: 9, no: 3/);
  expect(others).toEqual([]);
});

test('a label may have ten times as many recordings as another, and no more', () => {
  expect(labelFindings(takesOf({ drink: 100, eat: 10 }))).toEqual([]);
  expect(labelFindings(takesOf({ drink: 101, eat: 10, no: 90 }))).toMatchObject([
    { code: 'IMBALANCED_LABELS', status: 'WARNING', count: 1, evidence: ['eat: 10'] },
  ]);
});
