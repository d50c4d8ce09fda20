import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calibrationError, equalMassCalibrationError, reliabilityBins } from './reliability.ts';

const answers = fc
  .array(fc.tuple(fc.float({ min: 0, max: 1, noNaN: true }), fc.boolean()), { minLength: 1, maxLength: 60 })
  .map((rows) => ({
    confidence: Float32Array.from(rows, ([p]) => p),
    right: Uint8Array.from(rows, ([, is]) => (is ? 1 : 0)),
  }));

test('a bin takes its upper edge, and zero belongs to the first', () => {
  const bins = reliabilityBins(Float32Array.of(0, 0.2, 0.25, 1), Uint8Array.of(0, 1, 0, 1));
  expect(bins.map(({ count }) => count)).toEqual([1, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  expect(bins[14]).toEqual({ from: 14 / 15, to: 1, count: 1, confidence: 1, accuracy: 1 });
  expect(bins[1]).toMatchObject({ count: 0, confidence: null, accuracy: null });
});

test('the calibration error is the mean gap of the bins by their counts', () => {
  fc.assert(
    fc.property(answers, ({ confidence, right }) => {
      const gaps = reliabilityBins(confidence, right).map(
        ({ count, confidence: sure, accuracy }) => count * Math.abs((sure ?? 0) - (accuracy ?? 0)),
      );
      const expected = gaps.reduce((sum, gap) => sum + gap, 0) / right.length;
      expect(calibrationError(confidence, right)).toBeCloseTo(expected, 10);
    }),
  );
});

/**
 * NumPy: s = np.argsort(c, kind='stable'); b = np.arange(20)*10//20
 *   sum(abs((c[s]-ok[s])[b==i].sum()) for i in range(10))/20
 * with c = np.float32(np.arange(20)*.037+.2), ok = np.arange(20)%3 != 1
 */
test('bins of equal mass hold two recordings each of twenty', () => {
  const confidence = Float32Array.from({ length: 20 }, (_, i) => i * 0.037 + 0.2);
  const right = Uint8Array.from({ length: 20 }, (_, i) => (i % 3 === 1 ? 0 : 1));
  expect(equalMassCalibrationError(confidence, right)).toBeCloseTo(0.2877000018954277, 9);
});

test('one group of equal confidences has one gap, however the recordings stand', () => {
  const confidence = new Float32Array(40).fill(0.75);
  const right = Uint8Array.from({ length: 40 }, (_, i) => (i < 30 ? 1 : 0));
  expect(equalMassCalibrationError(confidence, right)).toBeCloseTo(0, 12);
});
