import { expect, test } from 'vitest';
import { cachedRows } from './row_cache.ts';

test('of rows that do not all fit, the one read longest ago is computed again', () => {
  const computed: number[] = [];
  const rows = cachedRows(
    (i) => {
      computed.push(i);
      return Float32Array.of(i);
    },
    1,
    2,
  );
  const read = [1, 2, 1, 3, 1, 2].map((i) => rows(i)[0]);
  expect(read).toEqual([1, 2, 1, 3, 1, 2]);
  expect(computed).toEqual([1, 2, 3, 2]);
});
