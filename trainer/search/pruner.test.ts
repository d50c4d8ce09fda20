import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianPruner, successiveHalving } from './pruner.ts';

const flat = (value: number, length = 9) => new Array<number>(length).fill(value);
const five = [0.1, 0.2, 0.3, 0.4, 0.5].map((value) => flat(value));

test('a trial worse than the median after the same step is stopped, one as good goes on', () => {
  const { shouldPrune } = medianPruner({ steps: 'epochs' });
  expect(shouldPrune([0.9, 0.31], five)).toBe(true);
  expect(shouldPrune([0.9, 0.3], five)).toBe(false);
  expect(shouldPrune([0.9, 0.34], [...five, flat(0.4)])).toBe(false);
});

test('nothing is stopped in its first step, nor before five trials have come as far', () => {
  const { shouldPrune } = medianPruner({ steps: 'epochs' });
  expect(shouldPrune([9], five)).toBe(false);
  expect(shouldPrune([9, 9], five.slice(1))).toBe(false);
  expect(shouldPrune([9, 9], [...five.slice(1), [0.1]])).toBe(false);
  expect(medianPruner({ steps: 'epochs', startupTrials: 1, warmupSteps: 0 }).shouldPrune([9], five)).toBe(
    true,
  );
});

test('an epoch counts by the best so far, a fold by the mean so far', () => {
  const good = [0.1, 0.6];
  expect(medianPruner({ steps: 'epochs' }).shouldPrune(good, five)).toBe(false);
  expect(medianPruner({ steps: 'folds' }).shouldPrune(good, five)).toBe(true);
});

test('at a rung one in three goes on, between rungs everyone', () => {
  const { shouldPrune } = successiveHalving({ steps: 'epochs', minResource: 2, reduction: 3 });
  expect(shouldPrune(flat(0.15, 2), five)).toBe(false);
  expect(shouldPrune(flat(0.25, 2), five)).toBe(true);
  expect(shouldPrune(flat(0.25, 6), five)).toBe(true);
  for (const length of [1, 3, 4, 5, 7, 8]) expect(shouldPrune(flat(9, length), five)).toBe(false);
});

test('the best of a rung always goes on, whoever comes first', () => {
  const { shouldPrune } = successiveHalving({ steps: 'folds' });
  expect(shouldPrune([0.7], [])).toBe(false);
  expect(shouldPrune([0.6], [[0.7]])).toBe(false);
  expect(shouldPrune([0.8], [[0.7]])).toBe(true);
});

test('training that ran away is stopped at once', () => {
  for (const pruner of [medianPruner({ steps: 'epochs' }), successiveHalving({ steps: 'epochs' })]) {
    expect(pruner.shouldPrune([Number.NaN], [])).toBe(true);
    expect(pruner.shouldPrune([1, Infinity], [])).toBe(true);
  }
});

test('a trial that leads at every step is never stopped, in whatever order the others came', () => {
  const curve = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(curve, { maxLength: 12 }), fc.integer({ min: 1, max: 9 }), (earlier, length) =>
      (['epochs', 'folds'] as const).every((steps) =>
        [medianPruner({ steps, warmupSteps: 0 }), successiveHalving({ steps })].every(
          (pruner) =>
            !pruner.shouldPrune(flat(-1, length), earlier) &&
            pruner.shouldPrune(flat(0.5, length), earlier) ===
              pruner.shouldPrune(flat(0.5, length), earlier.toReversed()),
        ),
      ),
    ),
  );
});

test('rungs that cannot be are refused', () => {
  expect(() => successiveHalving({ steps: 'epochs', reduction: 1 })).toThrow(RangeError);
  expect(() => successiveHalving({ steps: 'epochs', minResource: 0 })).toThrow(RangeError);
});
