import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { groupFolds } from './folds.ts';

const range = (length: number) => Array.from({ length }, (_, i) => i);
const alone = (rows: number) => range(rows).map((row) => `recording ${row}`);

const rowsOf = (targets: readonly number[], groups = alone(targets.length), folds = 5, seed = 1) => ({
  groups,
  targets: Uint16Array.from(targets),
  order: range(targets.length),
  folds,
  random: createRandom(seed),
});

/** How many rows of a class each fold has. */
function spreadOf(foldOf: Uint8Array, targets: readonly number[], target: number, folds: number): number[] {
  return range(folds).map((fold) => foldOf.filter((f, row) => f === fold && targets[row] === target).length);
}

test('a group is never taken apart', () => {
  const groups = fc.array(fc.tuple(fc.nat(12), fc.nat(3)), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(groups, fc.integer({ min: 2, max: 6 }), (rows, folds) => {
      const names = rows.map(([group]) => `session ${group}`);
      const foldOf = groupFolds(
        rowsOf(
          rows.map(([, target]) => target),
          names,
          folds,
        ),
      );
      for (const members of Map.groupBy(rows.keys(), (row) => names[row]).values()) {
        expect(new Set(members.map((row) => foldOf[row])).size).toBe(1);
      }
    }),
  );
});

describe('recordings without a session', () => {
  test('every class is spread evenly, however many of it there are', () => {
    const targets = fc.array(fc.nat(4), { minLength: 10, maxLength: 120 });
    fc.assert(
      fc.property(targets, fc.integer({ min: 2, max: 6 }), fc.nat(99), (classes, folds, seed) => {
        const foldOf = groupFolds(rowsOf(classes, undefined, folds, seed));
        for (const target of new Set(classes)) {
          const counts = spreadOf(foldOf, classes, target, folds);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('neighbours of a class stay together: there are no more seams than folds ask for', () => {
    const targets = range(300).map((row) => Math.floor(row / 100));
    const foldOf = groupFolds(rowsOf(targets));
    for (const target of [0, 1, 2]) {
      const ofClass = foldOf.filter((_, row) => targets[row] === target);
      expect(ofClass.filter((fold, i) => i > 0 && fold !== ofClass[i - 1]).length).toBe(4);
    }
  });

  test('the order is the recordings’ own, not that of the rows', () => {
    const targets = Array<number>(20).fill(0);
    const backwards = { ...rowsOf(targets), order: range(20).map((row) => (row * 7) % 20) };
    const foldOf = groupFolds(backwards);
    const inOrder = range(20).sort((a, b) => (backwards.order[a] ?? 0) - (backwards.order[b] ?? 0));
    const folds = inOrder.map((row) => foldOf[row]);
    expect(folds.filter((fold, i) => i > 0 && fold !== folds[i - 1]).length).toBe(4);
  });
});

test('sessions of several classes are spread so that every fold has some of each', () => {
  const rows = range(240);
  const targets = rows.map((row) => row % 4);
  const foldOf = groupFolds(
    rowsOf(
      targets,
      rows.map((row) => `session ${Math.floor(row / 12)}`),
    ),
  );
  for (const target of [0, 1, 2, 3])
    expect(spreadOf(foldOf, targets, target, 5)).toEqual([12, 12, 12, 12, 12]);
});
