import fc from 'fast-check';
import { expect, test } from 'vitest';
import { riskCoverage } from './risk_coverage.ts';

test('the surest answers come first, equal ones together', () => {
  const { points, area } = riskCoverage(Float32Array.of(0.5, 0.75, 1, 0.5), Uint8Array.of(1, 0, 1, 0));
  expect(points).toEqual([
    { threshold: 1, coverage: 0.25, risk: 0 },
    { threshold: 0.75, coverage: 0.5, risk: 0.5 },
    { threshold: 0.5, coverage: 1, risk: 0.5 },
  ]);
  expect(area).toBeCloseTo((0 / 1 + 1 / 2 + 1.5 / 3 + 2 / 4) / 4, 12);
});

test('without ties the area is the mean of the risks, and the last point answers everything', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 300 }), (outcomes) => {
      const confidence = Float32Array.from(outcomes, (_, i) => 1 - i / 512);
      const { points, area } = riskCoverage(
        confidence,
        Uint8Array.from(outcomes, (is) => (is ? 1 : 0)),
      );
      const wrong = outcomes.map((_, i) => outcomes.slice(0, i + 1).filter((is) => !is).length / (i + 1));
      expect(area).toBeCloseTo(wrong.reduce((sum, risk) => sum + risk, 0) / outcomes.length, 10);
      expect(points.length).toBeLessThanOrEqual(101);
      expect(points.at(-1)).toMatchObject({ coverage: 1, risk: wrong.at(-1) });
    }),
  );
});
