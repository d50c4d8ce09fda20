import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceScatter, fitScale, scaled, unscaled } from './rate_scale.ts';
import { evenWeeks, livedWeeks } from './testing.ts';

const counts = fc
  .tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }))
  .map(([recognitions, clarifications]) => ({ from: 0, recognitions, clarifications }));

describe('the scale of rates', () => {
  test('every week has a finite place on it, and every place is a share', () => {
    fc.assert(
      fc.property(
        fc.array(counts, { minLength: 1, maxLength: 20 }),
        fc.double({ noNaN: true }),
        (weeks, value) => {
          const scale = fitScale(weeks);
          for (const week of weeks) expect(scaled(scale, week)).toSatisfy(Number.isFinite);
          expect(unscaled(scale, value)).toBeGreaterThanOrEqual(0);
          expect(unscaled(scale, value)).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  test('there and back is the rate, but for what keeps 0 and 1 finite', () => {
    fc.assert(
      fc.property(counts, (week) => {
        const scale = fitScale([week]);
        const { recognitions: n, clarifications } = week;
        const expected = (Math.min(clarifications, n) + 0.375) / (n + 0.75);
        expect(unscaled(scale, scaled(scale, week))).toBeCloseTo(expected, 9);
      }),
    );
  });

  test.each([0.1, 0.3, 0.5])('what chance does is as large as it says, at a rate of %s', (rate) => {
    const weeks = livedWeeks({ weeks: 2000, recognitions: 60, rate: () => rate, seed: 3 });
    const scale = fitScale(weeks);
    const inDeviations = weeks.map((week) => scaled(scale, week) / chanceScatter(scale, week));
    const meanSquare = inDeviations.reduce((sum, x) => sum + x * x, 0) / weeks.length;
    expect(Math.sqrt(meanSquare)).toBeGreaterThan(0.9);
    expect(Math.sqrt(meanSquare)).toBeLessThan(1.1);
  });

  test('weeks without recognitions have no say', () => {
    const weeks = evenWeeks(3, 20, 4);
    expect(fitScale([...weeks, ...evenWeeks(5, 0, 0)])).toEqual(fitScale(weeks));
  });
});
