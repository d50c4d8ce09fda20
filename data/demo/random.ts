/** Numbers in [0, 1), the same ones for the same seed. */
export type Uniform = () => number;

/** Mulberry32 (Tommy Ettinger, 2017, public domain): small, and random enough for made-up people. */
export function seededUniform(seed: number): Uniform {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function between(uniform: Uniform, low: number, high: number): number {
  return low + (high - low) * uniform();
}

/** A factor around 1: `varied(uniform, 0.2)` lies between 0.8 and 1.2. */
export function varied(uniform: Uniform, share: number): number {
  return between(uniform, 1 - share, 1 + share);
}

/** Nearly normal, mean 0 and deviation 1: the sum of twelve (Irwin–Hall), which needs no logarithm. */
export function normal(uniform: Uniform): number {
  let sum = -6;
  for (let i = 0; i < 12; i++) sum += uniform();
  return sum;
}

export function chance(uniform: Uniform, probability: number): boolean {
  return uniform() < probability;
}
