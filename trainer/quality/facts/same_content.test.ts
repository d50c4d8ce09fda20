import { expect, test } from 'vitest';
import { factsOf } from '../../testing.ts';
import { sameContentFindings } from './same_content.ts';

/** A recording for each letter of a word: the same letter is the same content. */
const recordings = (label: string, contents: string, first = 1) =>
  [...contents].map((content, i) =>
    factsOf(first + i, { label, content_hash: `${content.charCodeAt(0)}`.padStart(64, '0') }),
  );

test('different contents say nothing', () => {
  expect(sameContentFindings([...recordings('drink', 'abc'), ...recordings('eat', 'def', 10)])).toEqual([]);
});

test('copies under one label are counted without their first', () => {
  expect(sameContentFindings(recordings('drink', 'abaa'))).toMatchObject([
    {
      code: 'DUPLICATES',
      status: 'WARNING',
      count: 2,
      evidence: ['recording-3', 'recording-4'],
      sample_ids: [3, 4],
    },
  ]);
});

test('one recording under two labels names both', () => {
  const found = sameContentFindings([...recordings('drink', 'abc'), ...recordings('eat', 'cde', 10)]);
  expect(found).toMatchObject([{ code: 'CONTRADICTING_LABELS', status: 'WARNING', count: 1 }]);
  expect(found[0]?.evidence).toEqual(['recording-3 = recording-10: drink / eat']);
  expect(found[0]?.sample_ids, 'exactly those to decide on').toEqual([3, 10]);
});

test('two labels that share every recording cannot be told apart', () => {
  const drink = recordings('drink', 'abc');
  const codes = (eat: string) =>
    sameContentFindings([...drink, ...recordings('eat', eat, 10)]).map(({ code, status }) => [code, status]);
  expect(codes('cab')).toEqual([
    ['CONTRADICTING_LABELS', 'WARNING'],
    ['INDISTINGUISHABLE_LABELS', 'FAILED'],
  ]);
  expect(codes('abcd'), 'one recording of its own sets a label apart').toEqual([
    ['CONTRADICTING_LABELS', 'WARNING'],
  ]);
});
