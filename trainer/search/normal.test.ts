import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { normalCdf, sampleUnitNormal, unitNormalLogDensity, unitNormalLogMass } from './normal.ts';

test('the normal distribution agrees with SciPy', () => {
  // scipy.stats.norm.cdf, SciPy 1.10.1
  const oracle = [
    [-8, 6.22096057427174e-16],
    [-3, 0.0013498980316300933],
    [-1, 0.15865525393145707],
    [-0.1, 0.460172162722971],
    [0, 0.5],
    [0.5, 0.6914624612740131],
    [2, 0.9772498680518208],
    [6, 0.9999999990134123],
  ] as const;
  for (const [x, probability] of oracle) expect(Math.abs(normalCdf(x) - probability)).toBeLessThan(1e-15);
  expect([normalCdf(-40), normalCdf(40)]).toEqual([0, 1]);
});

const normals = [
  { mean: 0, deviation: 0.05 },
  { mean: 0.3, deviation: 0.2 },
  { mean: 1, deviation: 1 },
];

test.each(normals)('all of a truncated normal lies between 0 and 1: %o', (normal) => {
  const cells = Array.from({ length: 50 }, (_, cell) => [cell / 50, (cell + 1) / 50] as const);
  const mass = cells.reduce((sum, [from, to]) => sum + Math.exp(unitNormalLogMass(normal, from, to)), 0);
  expect(mass).toBeCloseTo(1, 12);
  const middle = unitNormalLogDensity(normal, 0.51);
  const narrow = unitNormalLogMass(normal, 0.51 - 1e-6, 0.51 + 1e-6) - Math.log(2e-6);
  if (normal.deviation > 0.1) expect(middle).toBeCloseTo(narrow, 6);
});

test.each(normals)('draws come as often as the density says: %o', (normal) => {
  const random = createRandom(3);
  const draws = Array.from({ length: 20_000 }, () => sampleUnitNormal(normal, random));
  expect(draws.every((value) => value >= 0 && value <= 1)).toBe(true);
  for (const [from, to] of [
    [0, 0.1],
    [0.25, 0.5],
    [0.9, 1],
  ] as const) {
    const share = draws.filter((value) => value >= from && value < to).length / draws.length;
    expect(Math.abs(share - Math.exp(unitNormalLogMass(normal, from, to)))).toBeLessThan(0.015);
  }
});
