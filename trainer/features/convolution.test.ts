import { describe, expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { convolutionFeatures, convolutionLength, eachResult, KERNELS, kernelTwos } from './convolution.ts';
import { fitConvolution } from './convolution_fit.ts';
import { convolutionSpecSchema } from './convolution_spec.ts';
import { gestureFramesSpec } from './gesture/recipes.ts';

const [FRAMES, CHANNELS] = [24, 3];
const random = createRandom(1);
const recordings = Array.from({ length: 6 }, () =>
  Float32Array.from({ length: FRAMES * CHANNELS }, () => random.normal()),
);
const base = gestureFramesSpec([
  { kind: 'sequence', frames: 2, dims: CHANNELS, values: new Float32Array(2 * CHANNELS) },
]);
const fitted = (seed: number) => fitConvolution(base, [FRAMES, CHANNELS], recordings, seed);

describe('the kernels', () => {
  test('are the 84 choices of three twos among nine weights', () => {
    expect(KERNELS).toBe(84);
    expect(new Set(kernelTwos.map((twos) => twos.join())).size).toBe(84);
  });

  test('give what numpy gives', () => {
    // z = np.sin(np.arange(12)); w = -np.ones(9); w[[0, 1, 2]] = 2  (and w[[6, 7, 8]] = 2)
    // [sum(w[j] * z[t + j - 4] for j in range(9) if 0 <= t + j - 4 < 12) for t in range(12)]
    const results = new Map<number, number[]>();
    const convolution = {
      ...{ frames: 12, channels: 1, channel_mean: [0], channel_scale: [1], dilations: [1] },
      kernel_channels: Array.from({ length: KERNELS }, () => [0]),
    };
    const sine = Float32Array.from({ length: 12 }, (_, t) => Math.sin(t));
    eachResult(convolution, sine, (index, result) => results.set(index, [...result]));
    const first = [
      ...[-1.13509, -0.17616, 0.10325, 1.97068, 3.70921, 3.72046, 0.31113, -3.38425],
      ...[-4.50474, -1.02017, 3.86575, 5.66094],
    ];
    const last = [2.5577, 4.22018, 2.00265, -2.05611];
    for (const [t, value] of (results.get(0) ?? []).entries()) expect(value).toBeCloseTo(first[t] ?? NaN, 4);
    expect([results.get(0)?.length, results.get(83)?.length]).toEqual([12, 4]);
    for (const [t, value] of (results.get(83) ?? []).entries()) expect(value).toBeCloseTo(last[t] ?? NaN, 4);
  });
});

describe('the features', () => {
  const spec = fitted(7);

  test('are about as many as wanted, all of them shares', () => {
    const features = convolutionFeatures(spec, recordings[0] ?? new Float32Array());
    expect(features.length).toBe(convolutionLength(spec));
    expect(features.length).toBeGreaterThan(2000);
    expect(features.length).toBeLessThan(5000);
    expect(features.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test('are the same after the specification was written and read', () => {
    const read = convolutionSpecSchema.parse(JSON.parse(JSON.stringify(spec)));
    for (const frames of recordings) {
      expect(convolutionFeatures(read, frames)).toEqual(convolutionFeatures(spec, frames));
    }
  });

  test('are fixed by the seed', () => {
    expect(fitted(7)).toEqual(spec);
    expect(fitted(8)).not.toEqual(spec);
  });

  test('do not change when a channel is measured in another unit', () => {
    const scaled = recordings.map((values) =>
      values.map((value, i) => (i % CHANNELS === 1 ? 8 * value : value)),
    );
    const other = fitConvolution(base, [FRAMES, CHANNELS], scaled, 7);
    const expected = convolutionFeatures(spec, recordings[1] ?? new Float32Array());
    const actual = convolutionFeatures(other, scaled[1] ?? new Float32Array());
    for (const [i, share] of actual.entries()) expect(share).toBeCloseTo(expected[i] ?? NaN, 1);
  });

  test('can be made of recordings shorter than a kernel', () => {
    const short = [new Float32Array([1, 2, 3]), new Float32Array([3, 2, 1])];
    const spec = fitConvolution({ ...base, dims: 1 }, [3, 1], short, 1);
    expect(convolutionFeatures(spec, short[0] ?? new Float32Array()).every(Number.isFinite)).toBe(true);
  });
});
