import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Signal } from '../../data/schema.ts';
import { specFor } from './choose.ts';
import { extractFeatures, featureLength } from './extract.ts';
import type { FeatureSpec } from './spec.ts';

function sequence(...frames: readonly (readonly number[])[]): Signal {
  const dims = frames[0]?.length ?? 0;
  return { kind: 'sequence', frames: frames.length, dims, values: Float32Array.from(frames.flat()) };
}

const moving = sequence([0, 10], [1, 8], [4, 9], [9, 3], [16, 1.5]);

describe('a sequence becomes', () => {
  test('frames spaced evenly in time, as numpy.interp reads them', () => {
    const spec = specOf(2, 7, []);
    // np.interp(np.linspace(0, 4, 7), range(5), x) for x = [0, 1, 4, 9, 16] and [10, 8, 9, 3, 1.5]
    const expected = [0, 10, 2 / 3, 26 / 3, 2, 25 / 3, 4, 9, 22 / 3, 5, 34 / 3, 2.5, 16, 1.5];
    for (const [i, value] of extractFeatures(spec, moving).entries())
      expect(value).toBeCloseTo(expected[i] ?? NaN, 5);
  });

  test('statistics of its own frames, as numpy has them', () => {
    const spec = specOf(2, 1, ['mean', 'std', 'min', 'max', 'mean_abs_velocity']);
    const [, , ...statistics] = extractFeatures(spec, moving);
    const expected = [6, 6.3, 5.89915248, 3.4, 0, 1.5, 16, 10, 4, 2.625];
    for (const [i, value] of statistics.entries()) expect(value).toBeCloseTo(expected[i] ?? NaN, 5);
  });

  test('one frame: the middle of it', () => {
    expect([...extractFeatures(specOf(1, 1, []), sequence([1], [2], [7]))]).toEqual([2]);
    expect([...extractFeatures(specOf(1, 1, []), sequence([1], [2]))]).toEqual([1.5]);
  });
});

test('a straight movement stays straight at any length and any speed', () => {
  const lengths = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 60 }), lengths, (frames, wanted) => {
      const line = sequence(...Array.from({ length: frames }, (_, t) => [t / (frames - 1)]));
      for (const [i, value] of extractFeatures(specOf(1, wanted, []), line).entries()) {
        expect(value).toBeCloseTo(wanted === 1 ? 0.5 : i / (wanted - 1), 5);
      }
    }),
  );
});

test('a still picture is the same at every moment and has no spread', () => {
  const features = extractFeatures(specOf(2, 3, ['std', 'mean_abs_velocity']), sequence([3, -1]));
  expect([...features]).toEqual([3, -1, 3, -1, 3, -1, 0, 0, 0, 0]);
});

describe('the features that are chosen', () => {
  const pose = sequence([1, 2, 3]);

  test('leave single poses as they are', () => {
    const spec = specFor([pose, pose]);
    expect([...extractFeatures(spec, pose)]).toEqual([1, 2, 3]);
  });

  test('follow the movement as soon as one recording has any', () => {
    const spec = specFor([pose, sequence([1, 2, 3], [4, 5, 6])]);
    expect(extractFeatures(spec, pose).length).toBe(featureLength(spec));
    expect(featureLength(spec)).toBe((12 + 1) * 3);
  });

  test('refuse a recording with other dimensions', () => {
    expect(() => extractFeatures(specFor([pose]), moving)).toThrow(
      expect.objectContaining({ code: 'FEATURES_MISMATCH' }),
    );
  });

  test('need a recording to be chosen by', () => {
    expect(() => specFor([])).toThrow(expect.objectContaining({ code: 'NO_RECORDINGS' }));
  });
});

type Statistics = Extract<FeatureSpec, { kind: 'sequence_resampled' }>['statistics'];

function specOf(dims: number, resampled_frames: number, statistics: Statistics): FeatureSpec {
  return { kind: 'sequence_resampled', vector_version: 'test', dims, resampled_frames, statistics };
}
