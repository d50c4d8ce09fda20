import { expect, test } from 'vitest';
import { withNewest } from './log_view.ts';

const newest = (known: number[], page: number[]) => withNewest(known, page, (id) => id);

test('what came since stands before what was in view, each entry once', () => {
  expect(newest([3, 2], [4, 3])).toEqual([4, 3, 2]);
  expect(newest([3, 2], [3, 2])).toEqual([3, 2]);
});

test('where the newest page does not reach what was in view, the view begins anew', () => {
  expect(newest([3], [9, 8])).toBeNull();
  expect(newest([], [1])).toBeNull();
});
