import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitIsotonic, heightAt } from './isotonic.ts';

/** scikit-learn 1.2.1: m = IsotonicRegression(out_of_bounds='clip').fit(x, y); m.predict([0, .25, .65, .75, 1]). */
test('the line is that of scikit-learn', () => {
  const scores = Float32Array.of(0.1, 0.2, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
  const line = fitIsotonic(scores, Uint8Array.of(0, 0, 1, 0, 1, 0, 0, 1, 1, 1));
  const predicted = [0, 0.25, 0.65, 0.75, 1].map((score) => heightAt(line, score));
  for (const [i, expected] of [0, 1 / 3, 0.66666663, 1, 1].entries()) {
    expect(predicted[i]).toBeCloseTo(expected, 6);
  }
});

test('the line never falls, and its mean over the rows is that of the outcomes', () => {
  const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.boolean()), { minLength: 1 });
  fc.assert(
    fc.property(rows, (points) => {
      const scores = Float32Array.from(points, ([x]) => x / 20);
      const outcomes = Uint8Array.from(points, ([, y]) => (y ? 1 : 0));
      const line = fitIsotonic(scores, outcomes);
      expect(line.y).toEqual([...line.y].sort((a, b) => a - b));
      const heights = Array.from(scores, (score) => heightAt(line, score));
      const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / points.length;
      expect(mean(heights)).toBeCloseTo(mean([...outcomes]), 9);
    }),
  );
});
