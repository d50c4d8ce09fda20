import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { parzenEstimator } from './parzen.ts';
import type { SearchSpace } from './space.ts';

const space: SearchSpace = {
  rate: { type: 'real', low: 1e-4, high: 1, log: true, default: 0.01 },
  units: { type: 'integer', low: 8, high: 64, log: true, default: 16 },
  kind: { type: 'choice', options: ['a', 'b', 'c'], default: 'a' },
};
const observed = [
  { rate: 0.01, units: 16, kind: 'a' },
  { rate: 0.1, units: 32, kind: 'a' },
  { rate: 0.001, units: 8, kind: 'c' },
];

test('the density of mixed dimensions agrees with one made of scipy.stats.truncnorm', () => {
  const { logDensity } = parzenEstimator(space, observed);
  expect(logDensity({ rate: 0.02, units: 20, kind: 'a' })).toBeCloseTo(-3.73893552907398, 12);
  expect(logDensity({ rate: 0.9, units: 64, kind: 'b' })).toBeCloseTo(-7.294812624999649, 12);
  expect(logDensity({ rate: 0.0001, units: 8, kind: 'c' })).toBeCloseTo(-3.171575522348895, 12);
});

test('draws come as often as the density says', () => {
  const discrete: SearchSpace = {
    layers: { type: 'integer', low: 1, high: 4, log: false, default: 1 },
    bias: { type: 'choice', options: [true, false], default: true },
  };
  const { sample, logDensity } = parzenEstimator(discrete, [
    { layers: 1, bias: true },
    { layers: 2, bias: true },
  ]);
  const random = createRandom(5);
  const draws = Array.from({ length: 20_000 }, () => sample(random));
  const all = [1, 2, 3, 4].flatMap((layers) => [true, false].map((bias) => ({ layers, bias })));
  const masses = all.map((one) => Math.exp(logDensity(one)));
  expect(masses.reduce((sum, mass) => sum + mass, 0)).toBeCloseTo(1, 12);
  all.forEach(({ layers, bias }, index) => {
    const share = draws.filter((one) => one.layers === layers && one.bias === bias).length / draws.length;
    expect(Math.abs(share - (masses[index] ?? 0))).toBeLessThan(0.015);
  });
});
