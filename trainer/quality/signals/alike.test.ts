import { expect, test } from 'vitest';
import { movementOf, sequenceOf, soundOf, toneOf } from '../testing.ts';
import { identicalFindings } from './identical.ts';
import { nearDuplicateFindings } from './near_duplicates.ts';

const pose = (id: number, seed: number) => sequenceOf(id, 42, movementOf({ frames: 1 }, seed));

test('recordings that all hold the same values have nothing to tell apart', () => {
  expect(identicalFindings([pose(1, 1), pose(2, 1), pose(3, 1)])).toMatchObject([
    { code: 'IDENTICAL_RECORDINGS', status: 'FAILED', count: 3 },
  ]);
});

test('one that differs is enough, and one alone is no finding', () => {
  expect(identicalFindings([pose(1, 1), pose(2, 1), pose(3, 2)])).toEqual([]);
  expect(identicalFindings([pose(1, 1)])).toEqual([]);
});

const calls = [1, 2, 3].map((seed) => toneOf({ hertz: 200 + 150 * seed, noise: 0.01 }, seed));
const sounds = (labels: readonly string[], ...values: Float32Array[]) =>
  values.map((one, i) => soundOf(i + 1, one, { label: labels[i] ?? 'call' }));
const louder = calls.map((call) => call.map((value) => 1.6 * value));

test('different calls are no duplicates', () => {
  expect(nearDuplicateFindings(sounds([], ...calls))).toEqual([]);
});

test('a recording made louder is the same recording', () => {
  expect(nearDuplicateFindings(sounds([], ...calls, ...louder.slice(1, 2)))).toMatchObject([
    { code: 'NEAR_DUPLICATES', status: 'WARNING', count: 1, evidence: ['recording-4'] },
  ]);
});

test('under another label it is a contradiction that names both', () => {
  const labels = ['yes', 'yes', 'no', 'no'];
  expect(nearDuplicateFindings(sounds(labels, ...calls, ...louder.slice(1, 2)))).toMatchObject([
    {
      code: 'NEAR_CONTRADICTIONS',
      status: 'WARNING',
      evidence: ['recording-2: yes = recording-4: no'],
    },
  ]);
});
