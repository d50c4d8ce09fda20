import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../../trainer/random.ts';
import { killMoments } from './moments.ts';

const count = fc.integer({ min: 1, max: 200 });
const seed = fc.nat();

test('every stretch of an operation’s life is hit exactly once', () => {
  fc.assert(
    fc.property(count, seed, (n, from) => {
      const stretches = killMoments(n, createRandom(from)).map((moment) => Math.floor(moment * n));
      expect(stretches.sort((a, b) => a - b)).toEqual(Array.from({ length: n }, (_, i) => i));
    }),
  );
});

test('a seed fixes the moments', () => {
  fc.assert(
    fc.property(count, seed, (n, from) => {
      expect(killMoments(n, createRandom(from))).toEqual(killMoments(n, createRandom(from)));
    }),
  );
});
