import type { Random } from '../../trainer/random.ts';

/**
 * Shares of an operation's life in [0, 1), in random order: one drawn uniformly from each of `count` equal
 * stretches, so that even a few kills reach its beginning, its middle and its end.
 */
export function killMoments(count: number, random: Random): number[] {
  const moments = Array.from({ length: count }, (_, stretch) => (stretch + random.uniform()) / count);
  return random.shuffle(moments);
}
