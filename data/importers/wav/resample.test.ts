import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tone } from '../fixtures.ts';
import { resample } from './resample.ts';
import { sinPi } from './sine.ts';

const RATES = [8000, 11_025, 12_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000, 192_000];

/** The largest difference away from the ends, where a tone begins out of nothing. */
function largestError(actual: Float32Array, expected: Float64Array): number {
  const margin = 800;
  let largest = 0;
  for (let i = margin; i < Math.min(actual.length, expected.length) - margin; i++) {
    largest = Math.max(largest, Math.abs((actual[i] ?? 0) - (expected[i] ?? 0)));
  }
  return largest;
}

describe('resampling to 16 kHz', () => {
  test.each(RATES)('a 1 kHz tone at %i Hz is the same tone, to 80 dB', (rate) => {
    const converted = resample(Float32Array.from(tone(1000, 0.5, rate)), rate, 16_000);
    expect(largestError(converted, tone(1000, 0.5))).toBeLessThan(0.5e-4);
  });

  test.each([44_100, 48_000, 96_000])(
    'what 16 kHz cannot hold is taken away, not folded back (%i Hz)',
    (rate) => {
      const converted = resample(Float32Array.from(tone(9000, 0.5, rate)), rate, 16_000);
      expect(largestError(converted, new Float64Array(converted.length))).toBeLessThan(0.5e-3);
    },
  );

  test('16 kHz stays as it is', () => {
    const input = Float32Array.from(tone(700, 0.1));
    expect(resample(input, 16_000, 16_000)).toBe(input);
  });

  test('the length is that of the input in time, and a constant stays constant, at any rate', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1000, max: 384_000 }),
        fc.integer({ min: 1, max: 3000 }),
        (rate, length) => {
          const output = resample(new Float32Array(length).fill(0.25), rate, 16_000);
          expect(output.length).toBe(Math.ceil((length * 16_000) / rate));
          const reach = Math.ceil(35 * Math.max(1, 16_000 / rate)) + 1;
          const middle = output.subarray(reach, Math.max(reach, output.length - reach));
          expect(middle.every((value) => Math.abs(value - 0.25) < 1e-6)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});

test('sinPi is the sine, to 1e-15', () => {
  fc.assert(
    fc.property(fc.double({ min: -300, max: 300, noNaN: true }), (x) => {
      const nearest = Math.round(x);
      const expected = (nearest % 2 === 0 ? 1 : -1) * Math.sin(Math.PI * (x - nearest));
      expect(Math.abs(sinPi(x) - expected)).toBeLessThan(1e-15);
    }),
  );
  expect([0, 0.5, 1, 1.5, -0.5].map(sinPi)).toEqual([0, 1, -0, -1, -1]);
});
