import { cos, log } from './engine/math.ts';

/** A stream of random numbers that its seed fixes to the bit, on every machine. */
export interface Random {
  /** In [0, 1), with 53 random bits. */
  uniform(): number;
  /** In [0, bound) without bias; bound is an integer from 1 to 2^32. */
  integer(bound: number): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** Fisher–Yates, in place; returns the array. */
  shuffle<T extends { length: number; [index: number]: unknown }>(array: T): T;
  /** An independent stream for one purpose; neither reads nor moves this one. */
  fork(name: string): Random;
}

const WORD = 2 ** 32;
const MASK = (1n << 64n) - 1n;

/**
 * xoshiro128** 1.1 (Blackman and Vigna) with its state filled by SplitMix64, as its authors advise.
 * @param seed integer from 0 to 2^53 - 1
 */
export function createRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(`A seed is an integer from 0 to 2^53 - 1, not ${seed}.`);
  }
  return randomFrom(BigInt(seed));
}

/** SplitMix64: 64-bit words, as a closure. */
export function splitMix64(seed: bigint): () => bigint {
  let state = seed & MASK;
  return () => {
    state = (state + 0x9e3779b97f4a7c15n) & MASK;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & MASK;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & MASK;
    return z ^ (z >> 31n);
  };
}

/** xoshiro128** over four 32-bit words, not all zero; gives unsigned 32-bit words. */
export function xoshiro128StarStar(a: number, b: number, c: number, d: number): () => number {
  const s = Uint32Array.of(a, b, c, d) as Uint32Array & [number, number, number, number];
  return () => {
    const result = Math.imul(rotateLeft(Math.imul(s[1], 5), 7), 9) >>> 0;
    const shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotateLeft(s[3], 11);
    return result;
  };
}

function rotateLeft(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function randomFrom(seed: bigint): Random {
  const next = seededWords(seed);
  const uniform = () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53;
  const integer = (bound: number) => boundedInteger(next, bound);
  return {
    uniform,
    integer,
    normal: () => Math.sqrt(-2 * log(1 - uniform())) * cos(2 * Math.PI * uniform()),
    shuffle: (array) => shuffleInPlace(array, integer),
    fork: (name) => randomFrom(splitMix64(seed ^ nameHash(name))()),
  };
}

function seededWords(seed: bigint): () => number {
  const next = splitMix64(seed);
  const [low, high] = [next(), next()];
  return xoshiro128StarStar(
    Number(low & 0xffff_ffffn),
    Number(low >> 32n),
    Number(high & 0xffff_ffffn),
    Number(high >> 32n),
  );
}

/** Words from the last, incomplete run of `bound` values are drawn again: else small values come more often. */
function boundedInteger(next: () => number, bound: number): number {
  if (!Number.isInteger(bound) || bound < 1 || bound > WORD) {
    throw new RangeError(`A bound is an integer from 1 to 2^32, not ${bound}.`);
  }
  const limit = WORD - (WORD % bound);
  let word = next();
  while (word >= limit) word = next();
  return word % bound;
}

function shuffleInPlace<T extends { length: number; [index: number]: unknown }>(
  array: T,
  integer: (bound: number) => number,
): T {
  const items: { [index: number]: unknown } = array;
  for (let last = array.length - 1; last > 0; last--) {
    const other = integer(last + 1);
    [items[last], items[other]] = [items[other], items[last]];
  }
  return array;
}

/** FNV-1a over UTF-16 code units, 64 bits. */
function nameHash(name: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < name.length; i++) {
    hash = ((hash ^ BigInt(name.charCodeAt(i))) * 0x100000001b3n) & MASK;
  }
  return hash;
}
