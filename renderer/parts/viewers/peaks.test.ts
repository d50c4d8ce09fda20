import fc from 'fast-check';
import { expect, test } from 'vitest';
import { peakOf, peaksOf } from './peaks.ts';

const samples = fc.float32Array({ minLength: 1, maxLength: 300, min: -1, max: 1, noNaN: true });

test('every pixel has the lowest and highest of its own samples', () => {
  expect([...peaksOf(Float32Array.of(0, 1, -1, 0.5, 0.25, -0.5), 3)]).toEqual([0, 1, -1, 0.5, -0.5, 0.25]);
});

test('no sample is lost, however many pixels there are', () => {
  fc.assert(
    fc.property(samples, fc.integer({ min: 1, max: 400 }), (sound, columns) => {
      const peaks = peaksOf(sound, columns);
      expect(peaks.length).toBe(columns * 2);
      expect(Math.min(...peaks)).toBe(Math.min(...sound));
      expect(Math.max(...peaks)).toBe(Math.max(...sound));
    }),
  );
});

test('the peak is the furthest sample from silence', () => {
  expect(peakOf(Float32Array.of(0.25, -0.75, 0.5))).toBe(0.75);
  expect(peakOf(new Float32Array(0))).toBe(0);
});
