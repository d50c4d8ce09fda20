import { expect, test } from 'vitest';
import type { Part, SampleFacts } from '../../data/schema.ts';
import { factsOf } from '../testing.ts';
import { commonTest } from './common_test.ts';

type Played = Readonly<Record<number, Part>>;

function compared(
  samples: readonly SampleFacts[],
  [a, b]: readonly [Played, Played],
  benchmarks: readonly [boolean, boolean] = [false, false],
): number[] {
  const version = (parts: Played, benchmark: boolean) => ({
    parts: new Map(Object.entries(parts).map(([id, part]) => [Number(id), part])),
    benchmark,
  });
  const versions = [version(a, benchmarks[0]), version(b, benchmarks[1])] as const;
  return commonTest(samples, versions).map(({ sample_id }) => sample_id);
}

test('two versions are asked what stands in the test part, whenever it came in', () => {
  const samples = [
    factsOf(1, { part: 'train' }),
    factsOf(2, { part: 'validation' }),
    factsOf(3, { part: 'test' }),
    factsOf(4, { part: 'test' }),
    factsOf(5, { part: null }),
  ];
  const before: Played = { 1: 'train', 2: 'validation', 3: 'test' };
  expect(compared(samples, [before, { ...before, 4: 'test' }])).toEqual([3, 4]);
});

test('what a benchmark learned from is no question for it, nor what shares a session with that', () => {
  const samples = [
    factsOf(1, { part: 'test' }),
    factsOf(2, { part: 'test', session_id: 'monday' }),
    factsOf(3, { part: 'test', session_id: 'monday' }),
    factsOf(4, { part: 'train' }),
    factsOf(5, { part: 'test' }),
  ];
  const own: Played = { 1: 'test', 2: 'test', 3: 'test', 4: 'train' };
  const benchmark: Played = { 1: 'train', 2: 'train', 3: 'test', 4: 'test', 5: 'test' };
  expect(compared(samples, [own, benchmark], [false, true])).toEqual([5]);
});

test('the holdout is no question for anyone', () => {
  const samples = [factsOf(1, { part: 'holdout' }), factsOf(2, { part: 'test' })];
  expect(compared(samples, [{ 2: 'test' }, { 1: 'test', 2: 'test' }], [false, true])).toEqual([2]);
});

test('two benchmarks are asked what their split files call test, whatever the app assigned', () => {
  const samples = [factsOf(1, { part: 'train' }), factsOf(2, { part: 'test' }), factsOf(3)];
  const split: Played = { 1: 'test', 3: 'train' };
  expect(compared(samples, [split, split], [true, true])).toEqual([1]);
});
