import { describe, expect, test } from 'vitest';
import type { Signal } from '../../../data/schema.ts';
import { createRandom } from '../../random.ts';
import { featureRecipes } from '../choose.ts';
import { extractFeatures, featureLength, featureShape } from '../extract.ts';
import { type FeatureSpec, featureSpecSchema } from '../spec.ts';

/** The recipe that every kind of recording has. */
function specFor(train: readonly Signal[]): FeatureSpec {
  const [statistics] = featureRecipes(train);
  if (!statistics) throw new Error('Every kind of recording has a recipe.');
  return statistics.fit(train, 0);
}

function recording(dims: number, frames: number, seed = 1): Signal {
  const random = createRandom(seed);
  const values = Float32Array.from({ length: frames * dims }, () => random.uniform());
  return { kind: 'sequence', frames, dims, values };
}

function sequence(...frames: readonly (readonly number[])[]): Signal {
  const dims = frames[0]?.length ?? 0;
  return { kind: 'sequence', frames: frames.length, dims, values: Float32Array.from(frames.flat()) };
}

describe('the ways to describe recordings', () => {
  test('of one frame: a vector only', () => {
    const names = featureRecipes([recording(42, 1), recording(42, 1)]).map(({ name }) => name);
    expect(names).toEqual(['statistics']);
  });

  test('of which any moves: also frames over time and convolutions of them', () => {
    const names = featureRecipes([recording(6, 1), recording(6, 9)]).map(({ name }) => name);
    expect(names).toEqual(['statistics', 'frames', 'convolutions']);
  });

  test('need a recording to be chosen by', () => {
    expect(() => featureRecipes([])).toThrow(expect.objectContaining({ code: 'NO_RECORDINGS' }));
  });
});

describe.each([6, 42, 63, 214, 258])('recordings of %i numbers a frame', (dims) => {
  const train = [20, 35, 90].map((frames) => recording(dims, frames, frames));
  const specs = featureRecipes(train).map((recipe) => recipe.fit(train, 3));

  test('have features as long and as laid out as announced, all of them numbers', () => {
    for (const spec of specs) {
      const features = extractFeatures(spec, recording(dims, 50));
      expect(features.length).toBe(featureLength(spec));
      expect(featureShape(spec).reduce((product, n) => product * n)).toBe(features.length);
      expect(features.every(Number.isFinite)).toBe(true);
    }
  });

  test('have the same features by a specification that was written and read', () => {
    for (const spec of specs) {
      const read = featureSpecSchema.parse(JSON.parse(JSON.stringify(spec)));
      const test = recording(dims, 1);
      expect(extractFeatures(read, test)).toEqual(extractFeatures(spec, test));
    }
  });

  test('have the same features a second time', () => {
    const again = featureRecipes(train).map((recipe) => recipe.fit(train, 3));
    expect(again).toEqual(specs);
  });
});

describe('gestures of unknown numbers', () => {
  test('of one frame stay as they are', () => {
    const pose = sequence([1, 2, 3]);
    expect([...extractFeatures(specFor([pose]), pose)]).toEqual([1, 2, 3]);
  });

  test('are their path about its middle, the middle, and the spread, as numpy has them', () => {
    const moving = sequence([0, 10], [1, 8], [4, 9], [9, 3], [16, 1.5]);
    const spec = specFor([moving]);
    if (spec.kind !== 'gesture_statistics') throw new TypeError('expected statistics');
    // a = np.array([[0, 10], [1, 8], [4, 9], [9, 3], [16, 1.5]]); s = a[::2] - a.mean(0)
    // [*s.ravel(), *a.mean(0), *a.std(0), *np.abs(np.diff(a, axis=0)).mean(0)]
    const expected = [-6, 3.6999998, -2, 2.7, 10, -4.8, 6, 6.3, 5.89915248, 3.4, 4, 2.625];
    const features = extractFeatures(
      { ...spec, selection: 'evenly', frames: 3, parts: ['path', 'mean', 'std', 'mean_abs_velocity'] },
      moving,
    );
    expect(features.length).toBe(expected.length);
    for (const [i, value] of features.entries()) expect(value).toBeCloseTo(expected[i] ?? NaN, 5);
  });

  test('as frames may carry their velocity', () => {
    const moving = sequence([0, 10], [1, 8], [4, 9]);
    const [, frames] = featureRecipes([moving]).map((recipe) => recipe.fit([moving], 1));
    if (frames?.kind !== 'gesture_frames') throw new TypeError('expected frames');
    const features = extractFeatures({ ...frames, frames: 3, velocity: true }, moving);
    expect([...features]).toEqual([0, 10, 0, 0, 1, 8, 1, -2, 4, 9, 3, 1]);
  });
});

test('recordings of another width are refused', () => {
  expect(() => extractFeatures(specFor([recording(3, 1)]), recording(2, 5))).toThrow(
    expect.objectContaining({ code: 'FEATURES_MISMATCH' }),
  );
});

test('the length of a recording does not change how many features it has', () => {
  const train = [recording(258, 30), recording(258, 40)];
  for (const recipe of featureRecipes(train)) {
    const spec = recipe.fit(train, 1);
    expect(extractFeatures(spec, recording(258, 3)).length).toBe(
      extractFeatures(spec, recording(258, 200)).length,
    );
  }
});

test('the same gesture at half the tempo, with a rest before it, has nearly the same statistics', () => {
  const wave = (phase: number) => [Math.cos(phase), Math.sin(phase), 0.1 * phase];
  const steps = Array.from({ length: 31 }, (_, t) => (t / 30) * 5);
  const rest = new Array<number>(20).fill(0);
  const quick = sequence(...steps.map(wave));
  const slow = sequence(...[...rest, ...steps.flatMap((phase) => [phase, phase + 1 / 12])].map(wave));
  const spec = specFor([quick, slow]);
  if (spec.kind !== 'gesture_statistics') throw new TypeError('expected statistics');
  const difference = (selection: 'evenly' | 'keyframes') => {
    const framesOnly = { ...spec, selection, parts: ['frames' as const] };
    const other = extractFeatures(framesOnly, slow);
    return extractFeatures(framesOnly, quick).reduce((sum, x, i) => sum + Math.abs(x - (other[i] ?? 0)), 0);
  };
  expect(difference('keyframes')).toBeLessThan(difference('evenly') / 2);
});
