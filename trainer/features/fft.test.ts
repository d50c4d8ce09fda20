import fc from 'fast-check';
import { expect, test } from 'vitest';
import { powerSpectrum } from './fft.ts';

/** The definition, term by term. */
function powerAt(frame: readonly number[], length: number, k: number): number {
  const angle = (n: number) => (2 * Math.PI * k * n) / length;
  const re = frame.reduce((sum, x, n) => sum + x * Math.cos(angle(n)), 0);
  const im = frame.reduce((sum, x, n) => sum - x * Math.sin(angle(n)), 0);
  return re * re + im * im;
}

test('the power spectrum is what the definition says, also of frames padded with zeros', () => {
  const frames = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 64 });
  fc.assert(
    fc.property(frames, fc.constantFrom(64, 128), (frame, length) => {
      const power = new Float64Array(length / 2 + 1);
      powerSpectrum(length)(Float64Array.from(frame), power);
      for (const [k, value] of power.entries()) expect(value).toBeCloseTo(powerAt(frame, length, k), 9);
    }),
    { numRuns: 30 },
  );
});

test('a transform is used again without a trace of the frame before', () => {
  const transform = powerSpectrum(4);
  const power = new Float64Array(3);
  transform(Float64Array.of(3, 1, 4, 1), power);
  transform(Float64Array.of(1), power);
  expect([...power]).toEqual([1, 1, 1]);
});

test.each([0, 2, 3, 100])('a length of %i is refused', (length) => {
  expect(() => powerSpectrum(length)).toThrow(RangeError);
});
