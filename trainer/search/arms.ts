import type { Algorithm } from '../../data/schema.ts';
import type { Random } from '../random.ts';
import type { SearchSpace } from './space.ts';

/** One algorithm in the race, with its own space. */
export interface Arm {
  algorithm: Algorithm;
  space: SearchSpace;
}

/** The share of trials that all arms divide equally, however they rank. */
const FLOOR = 0.2;

/**
 * How likely each arm is to get the next trial: 1 / rank of its best score (Zipf's law), mixed with an equal
 * share for all, so that none is given up for one unlucky configuration. An arm without a score ranks last;
 * at equal scores the earlier arm ranks first.
 * @param bestScores lower is better
 */
export function armProbabilities(bestScores: readonly (number | null)[]): number[] {
  const byRank = bestScores.map((_, arm) => 1 / rankOf(arm, bestScores));
  const total = byRank.reduce((sum, weight) => sum + weight, 0);
  return byRank.map((weight) => ((1 - FLOOR) * weight) / total + FLOOR / bestScores.length);
}

/** The index of the arm that gets the next trial. */
export function drawArm(bestScores: readonly (number | null)[], random: Random): number {
  let left = random.uniform();
  const drawn = armProbabilities(bestScores).findIndex((probability) => {
    left -= probability;
    return left < 0;
  });
  return drawn < 0 ? bestScores.length - 1 : drawn;
}

function rankOf(arm: number, bestScores: readonly (number | null)[]): number {
  const own = bestScores[arm] ?? Infinity;
  const ahead = bestScores.filter((score, other) => {
    const value = score ?? Infinity;
    return value < own || (value === own && other < arm);
  });
  return ahead.length + 1;
}
