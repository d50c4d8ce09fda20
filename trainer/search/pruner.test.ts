import fc from 'fast-check';
import { expect, test } from 'vitest';
import { medianPruner } from './pruner.ts';

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

test('training that ran away is stopped at once', () => {
  const { shouldPrune } = medianPruner({ steps: 'epochs' });
  expect(shouldPrune([Number.NaN], [])).toBe(true);
  expect(shouldPrune([1, Infinity], [])).toBe(true);
});

test('a trial that leads at every step is never stopped, in whatever order the others came', () => {
  const curve = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.array(curve, { maxLength: 12 }), fc.integer({ min: 1, max: 9 }), (earlier, length) =>
      (['epochs', 'folds'] as const).every((steps) => {
        const { shouldPrune } = medianPruner({ steps, warmupSteps: 0 });
        const middling = flat(0.5, length);
        const isSame = shouldPrune(middling, earlier) === shouldPrune(middling, earlier.toReversed());
        return isSame && !shouldPrune(flat(-1, length), earlier);
      }),
    ),
  );
});
