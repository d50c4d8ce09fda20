import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { randomParameters } from './random_parameters.ts';
import type { Dimension, Hyperparameters, SearchSpace } from './space.ts';
import { type Observation, suggest } from './tpe.ts';

const plane: SearchSpace = {
  x: { type: 'real', low: -5, high: 10, log: false, default: 0 },
  y: { type: 'real', low: 0, high: 15, log: false, default: 0 },
};

/** Branin and Hoo's function; its three minima are 0.397887. */
function branin({ x, y }: Hyperparameters): number {
  const [a, b] = [Number(x), Number(y)];
  const bend = b - (5.1 / (4 * Math.PI ** 2)) * a ** 2 + (5 / Math.PI) * a - 6;
  return bend ** 2 + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(a) + 10;
}

function bestOf40(seed: number, next: typeof suggest): number {
  const random = createRandom(seed);
  const observed: Observation[] = [];
  for (let trial = 0; trial < 40; trial++) {
    const parameters = next(plane, observed, random.fork(`trial ${trial}`));
    observed.push({ parameters, score: branin(parameters) });
  }
  return Math.min(...observed.map(({ score }) => score ?? Infinity));
}

test('comes at least twice as near to the minimum of Branin as chance does, on average over 20 seeds', () => {
  const meanRegret = (next: typeof suggest) =>
    Array.from({ length: 20 }, (_, seed) => bestOf40(seed, next) - 0.397887).reduce((a, b) => a + b) / 20;
  const regret = meanRegret(suggest);
  expect(regret).toBeLessThan(meanRegret((space, _observed, random) => randomParameters(space, random)) / 2);
  expect(regret).toBeLessThan(0.5);
});

test('finds the option and the order of magnitude that are better', () => {
  const space: SearchSpace = {
    kind: { type: 'choice', options: ['plain', 'deep', 'wide', 'odd'], default: 'plain' },
    rate: { type: 'real', low: 1e-6, high: 1, log: true, default: 1e-3 },
    units: { type: 'integer', low: 1, high: 256, log: true, default: 16 },
  };
  const loss = ({ kind, rate, units }: Hyperparameters) =>
    (kind === 'wide' ? 0 : 1) +
    Math.abs(Math.log10(Number(rate)) + 4) +
    Math.abs(Math.log2(Number(units)) - 6);
  const random = createRandom(1);
  const observed: Observation[] = [];
  for (let trial = 0; trial < 60; trial++) {
    const parameters = suggest(space, observed, random);
    observed.push({ parameters, score: loss(parameters) });
  }
  const best = observed.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))[0];
  expect(best?.parameters.kind).toBe('wide');
  expect(best?.score).toBeLessThan(0.8);
});

const numeric = fc
  .record({
    type: fc.constantFrom('real' as const, 'integer' as const),
    low: fc.integer({ min: 1, max: 1000 }),
    width: fc.integer({ min: 0, max: 1000 }),
    log: fc.boolean(),
  })
  .map(({ low, width, ...rest }): Dimension => ({ ...rest, low, high: low + width, default: low }));
const choice = fc
  .uniqueArray(fc.string(), { minLength: 1, maxLength: 4 })
  .map((options): Dimension => ({ type: 'choice', options, default: options[0] ?? '' }));
const anySpace = fc.dictionary(fc.string(), fc.oneof(numeric, choice), { maxKeys: 4 });

function fits(space: SearchSpace, parameters: Hyperparameters): boolean {
  return Object.entries(space).every(([name, dimension]) => {
    const value = parameters[name];
    if (dimension.type === 'choice') return dimension.options.some((option) => option === value);
    const whole = dimension.type === 'real' || Number.isInteger(value);
    return typeof value === 'number' && whole && value >= dimension.low && value <= dimension.high;
  });
}

test('what is suggested has a value for each dimension and lies in the space', () => {
  const scores = fc.array(fc.option(fc.double({ noNaN: true })), { maxLength: 30 });
  fc.assert(
    fc.property(anySpace, scores, fc.nat(), (space, told, seed) => {
      const random = createRandom(seed);
      const observed = told.map((score) => ({ parameters: randomParameters(space, random), score }));
      return [1, 10].every((startup) => {
        const suggested = suggest(space, observed, random, startup);
        return Object.keys(suggested).length === Object.keys(space).length && fits(space, suggested);
      });
    }),
  );
});

test('the same observations and the same stream give the same suggestion, to the bit', () => {
  const next = () => {
    const random = createRandom(9);
    const observed = Array.from({ length: 12 }, () => randomParameters(plane, random));
    return suggest(
      plane,
      observed.map((parameters) => ({ parameters, score: branin(parameters) })),
      random,
    );
  };
  expect(next()).toEqual(next());
});

test('where nothing has a score, it looks everywhere', () => {
  const failed = Array.from({ length: 20 }, () => ({ parameters: { x: 0, y: 0 }, score: null }));
  expect(suggest(plane, failed, createRandom(4))).toEqual(randomParameters(plane, createRandom(4)));
});

test.each([
  { type: 'real', low: 0, high: 1, log: true, default: 1 },
  { type: 'integer', low: 0.5, high: 2, log: false, default: 1 },
  { type: 'real', low: 2, high: 1, log: false, default: 1 },
] satisfies Dimension[])('refuses bounds that cannot be: %o', (dimension) => {
  expect(() => suggest({ dimension }, [], createRandom(1))).toThrow(RangeError);
});
