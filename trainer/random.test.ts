import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createRandom, splitMix64, xoshiro128StarStar } from './random.ts';

// Vectors that rand_xoshiro publishes, made there with the authors' C programs.
describe('the generators agree with their published vectors', () => {
  test('SplitMix64', () => {
    const next = splitMix64(1477776061723855037n);
    expect([next(), next(), next(), next(), next()]).toEqual([
      1985237415132408290n,
      2979275885539914483n,
      13511426838097143398n,
      8488337342461049707n,
      15141737807933549159n,
    ]);
  });

  test('xoshiro128**', () => {
    const next = xoshiro128StarStar(1, 2, 3, 4);
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });
});

describe('a stream', () => {
  const take = (seed: number, name?: string) => {
    const random = name === undefined ? createRandom(seed) : createRandom(seed).fork(name);
    return Array.from({ length: 8 }, () => random.uniform());
  };

  test('repeats for its seed and differs for another', () => {
    expect(take(7)).toEqual(take(7));
    expect(take(7)).not.toEqual(take(8));
  });

  test('forks by name, whatever was drawn before', () => {
    const random = createRandom(7);
    const early = random.fork('dropout').uniform();
    random.uniform();
    expect(random.fork('dropout').uniform()).toBe(early);
    expect(take(7, 'dropout')).not.toEqual(take(7, 'shuffle'));
    expect(take(7, 'dropout')).not.toEqual(take(7));
  });

  test('refuses a seed that it could not tell from another', () => {
    expect(() => createRandom(-1)).toThrow(RangeError);
    expect(() => createRandom(0.5)).toThrow(RangeError);
  });
});

describe('the distributions', () => {
  test('integers stay below their bound', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 2 ** 32 }), (seed, bound) => {
        const value = createRandom(seed).integer(bound);
        return Number.isInteger(value) && value >= 0 && value < bound;
      }),
    );
    expect(() => createRandom(1).integer(0)).toThrow(RangeError);
  });

  test('integers come equally often', () => {
    const random = createRandom(1);
    const counts = new Array<number>(6).fill(0);
    for (let i = 0; i < 60_000; i++) {
      const face = random.integer(6);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    // Chi-squared with 5 degrees of freedom exceeds 20.5 once in a thousand seeds.
    const chiSquared = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chiSquared).toBeLessThan(20.5);
  });

  test('normal numbers have the moments of the normal distribution', () => {
    const random = createRandom(2);
    const values = Array.from({ length: 100_000 }, () => random.normal());
    const moment = (power: number) => values.reduce((sum, x) => sum + x ** power, 0) / values.length;
    expect(moment(1)).toBeCloseTo(0, 1);
    expect(moment(2)).toBeCloseTo(1, 1);
    expect(Math.abs(moment(3))).toBeLessThan(0.1);
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.15);
  });

  test('a shuffle keeps every element', () => {
    fc.assert(
      fc.property(fc.nat(), fc.array(fc.integer()), (seed, array) => {
        const shuffled = createRandom(seed).shuffle([...array]);
        expect(shuffled.sort((a, b) => a - b)).toEqual([...array].sort((a, b) => a - b));
      }),
    );
  });
});
