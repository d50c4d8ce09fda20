import fc from 'fast-check';
import { expect, test } from 'vitest';
import { soundOf, toneOf } from '../testing.ts';
import { clippingFindings, cutShare } from './clipping.ts';

/** As a converter does it: 16 bit, cut at full scale. */
const recorded = (values: Float32Array, gain: number) =>
  values.map((value) => Math.max(-32_768, Math.min(32_767, Math.round(value * gain * 32_768))) / 32_768);

const clippedOf = (values: Float32Array) => clippingFindings([soundOf(1, values)]).map(({ code }) => code);

test('a call at twice the full scale is cut off, and named', () => {
  expect(clippingFindings([soundOf(1, toneOf()), soundOf(2, recorded(toneOf(), 4))])).toMatchObject([
    { code: 'CLIPPED_RECORDINGS', status: 'WARNING', count: 1, evidence: ['recording-2'] },
  ]);
});

test('no gain that leaves it below full scale makes a clean call clipped', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.999, noNaN: true }),
      fc.integer({ min: 100, max: 4000 }),
      fc.nat(1000),
      (peak, hertz, seed) => {
        expect(clippedOf(recorded(toneOf({ peak, hertz, noise: 0 }, seed), 1))).toEqual([]);
      },
    ),
    { numRuns: 30 },
  );
});

test('a full-scale sine only touches the ends of the scale', () => {
  for (const hertz of [100, 440, 3000]) {
    const sine = Float32Array.from({ length: 16_000 }, (_, i) =>
      Math.sin((2 * Math.PI * hertz * i) / 16_000),
    );
    expect(clippedOf(recorded(sine, 1))).toEqual([]);
  }
});

test('the share counts what stays at either end for three samples, also at the very edges', () => {
  expect(cutShare(Float32Array.of(1, 1, 1, 0, 1, 1, 0, -1, -1, -1))).toBeCloseTo(0.6);
});
