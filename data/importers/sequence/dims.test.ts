import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dimsOf } from './dims.ts';

const lengths = fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 2, maxLength: 12 });

function gapless(frames: readonly number[]) {
  return frames.map((count, i) => ({
    offset: frames.slice(0, i).reduce((sum, n) => sum + n, 0),
    frames: count,
  }));
}

test('values a frame follow from the size of a file that the ranges fill', () => {
  fc.assert(
    fc.property(lengths, fc.integer({ min: 1, max: 300 }), (frames, dims) => {
      const total = frames.reduce((sum, n) => sum + n, 0);
      expect(dimsOf(total * dims * 4, gapless(frames), null)).toBe(dims);
    }),
  );
});

test('one row that reaches far beyond the file does not change them', () => {
  const ranges = [...gapless([30, 30, 30]), { offset: 60, frames: 100_000 }];
  expect(dimsOf(90 * 258 * 4, ranges, null)).toBe(258);
});

test('a file that is no whole number of frames is refused', () => {
  expect(() => dimsOf(90 * 258 * 4 - 40, gapless([30, 30, 30]), null)).toThrow(
    expect.objectContaining({ code: 'IMPORT_SEQUENCE_SIZE' }),
  );
  expect(() => dimsOf(0, [], null)).toThrow(expect.objectContaining({ code: 'IMPORT_SEQUENCE_SIZE' }));
});

test('a file that was cut off is refused and not taken for a whole one of other dimensions', () => {
  const ranges = gapless(Array.from({ length: 200 }, () => 30));
  expect(() => dimsOf((6000 * 258 * 4) / 2 + 1200, ranges, null)).toThrow(
    expect.objectContaining({ code: 'IMPORT_SEQUENCE_SIZE' }),
  );
});
