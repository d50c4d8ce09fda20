import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import type { Development } from './development.ts';
import { FULL_ROUND, judgingRounds } from './judging.ts';

/** Rows of two classes in turn, in groups of the given size. */
function developmentOf(trainRows: number, validationRows: number, groupSize = 1): Development {
  const rows = Array.from({ length: trainRows + validationRows }, (_, row) => row);
  return {
    signals: rows.map(() => ({ kind: 'sequence', frames: 1, dims: 1, values: new Float32Array(1) })),
    targets: Uint16Array.from(rows, (row) => row % 2),
    groups: rows.map((row) =>
      row < trainRows ? `train ${Math.floor(row / groupSize)}` : `validation ${row}`,
    ),
    sampleIds: rows.map((row) => row + 1),
    trainRows,
    classes: 2,
  };
}

const roundsOf = (development: Development, seed = 1) => judgingRounds(development, createRandom(seed));

test('a large validation part judges alone, what the whole train part taught', () => {
  const rounds = roundsOf(developmentOf(300, 200));
  expect(rounds.map(({ name }) => name)).toEqual([FULL_ROUND]);
  expect(rounds[0]?.fit).toHaveLength(300);
  expect(rounds[0]?.judge[0]).toBe(300);
  expect(rounds[0]?.judge).toHaveLength(200);
});

test('a small validation part adds its verdict to that of folds inside the train part', () => {
  const rounds = roundsOf(developmentOf(60, 6));
  expect(rounds[0]).toMatchObject({ name: FULL_ROUND, judge: [60, 61, 62, 63, 64, 65] });
  expect(rounds.length).toBeGreaterThan(2);
  const inFolds = rounds.slice(1).flatMap(({ judge }) => judge);
  expect(inFolds.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, row) => row));
});

test('without a validation part the folds judge alone', () => {
  expect(roundsOf(developmentOf(30, 0)).map(({ name }) => name)).not.toContain(FULL_ROUND);
});

test('a single session is dealt out recording by recording, so that there is something to choose by', () => {
  const rounds = roundsOf(developmentOf(12, 0, 12));
  expect(rounds.flatMap(({ judge }) => judge).toSorted((a, b) => a - b)).toEqual([...Array(12).keys()]);
});

test('no row is judged twice, none judges what it taught, no group of several is taken apart, validation never teaches', () => {
  const sizes = { train: fc.integer({ min: 2, max: 80 }), validation: fc.integer({ min: 0, max: 80 }) };
  const history = fc.record({ ...sizes, groupSize: fc.integer({ min: 1, max: 7 }), seed: fc.nat() });
  fc.assert(
    fc.property(history, ({ train, validation, groupSize, seed }) => {
      const development = developmentOf(train, validation, groupSize);
      const rounds = roundsOf(development, seed);
      const judged = rounds.flatMap(({ judge }) => judge);
      expect(new Set(judged).size).toBe(judged.length);
      for (const { fit, judge } of rounds) {
        const taught = new Set(fit.map((row) => (train > groupSize ? development.groups[row] : row)));
        const inTwo = judge.filter((row) => taught.has(train > groupSize ? development.groups[row] : row));
        expect(inTwo).toEqual([]);
        expect(fit.filter((row) => row >= train)).toEqual([]);
        expect(Math.min(fit.length, judge.length)).toBeGreaterThan(0);
      }
    }),
  );
});

test('one seed, the same rounds', () => {
  const development = developmentOf(50, 5, 3);
  expect(roundsOf(development, 4)).toEqual(roundsOf(development, 4));
  expect(roundsOf(development, 5)).not.toEqual(roundsOf(development, 4));
});
