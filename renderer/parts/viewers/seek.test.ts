import fc from 'fast-check';
import { expect, test } from 'vitest';
import { positionOfKey, positionOfPointer } from './seek.ts';

const place = { position: 0.8, duration: 1.4, step: 0.1 };

test.each([
  ['ArrowRight', 0.9],
  ['ArrowLeft', 0.7],
  ['PageUp', 1.3],
  ['PageDown', 0.3],
  ['Home', 0],
  ['End', 1.4],
])('%s leads to %f seconds', (key, position) => {
  expect(positionOfKey(key, place)).toBeCloseTo(position);
});

test('no key leads out of the recording, and other keys mean nothing', () => {
  expect(positionOfKey('ArrowLeft', { ...place, position: 0.05 })).toBe(0);
  expect(positionOfKey('PageUp', { ...place, position: 1.3 })).toBe(1.4);
  for (const key of ['a', 'Tab', 'toString']) expect(positionOfKey(key, place)).toBeNull();
});

test('a pointer leads to the same share of the recording as of its picture', () => {
  expect(positionOfPointer(30, 120, 1.4)).toBeCloseTo(0.35);
  fc.assert(
    fc.property(fc.integer({ min: -500, max: 500 }), fc.integer({ min: 0, max: 300 }), (x, width) => {
      const position = positionOfPointer(x, width, 2);
      expect(position >= 0 && position <= 2).toBe(true);
    }),
  );
});
