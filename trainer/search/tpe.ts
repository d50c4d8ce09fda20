import type { Random } from '../random.ts';
import { parzenEstimator } from './parzen.ts';
import { randomParameters } from './random_parameters.ts';
import type { Hyperparameters, SearchSpace } from './space.ts';

/** What a configuration of the space was worth: lower is better, null is worse than any number. */
export interface Observation {
  parameters: Hyperparameters;
  score: number | null;
}

/** So many scores are needed before they say anything about where to look. */
const STARTUP_OBSERVATIONS = 10;
const CANDIDATES = 24;
const GOOD_SHARE = 0.1;
const MOST_GOOD = 25;

/**
 * The configuration to try next: of 24 drawn from the density of the good configurations, the one that is
 * most probable there compared with all the others. The first ones are drawn evenly from the space.
 * Tree-structured Parzen Estimator, Bergstra et al., "Algorithms for Hyper-Parameter Optimization", 2011;
 * the choice of algorithm, which makes it a tree, is study.ts's.
 * @param observed equal scores rank in this order
 */
export function suggest(
  space: SearchSpace,
  observed: readonly Observation[],
  random: Random,
  startup: number = STARTUP_OBSERVATIONS,
): Hyperparameters {
  const scored = observed.filter(({ score }) => score !== null).length;
  if (scored < Math.max(startup, 1)) return randomParameters(space, random);
  const ranked = observed.toSorted(byScore).map(({ parameters }) => parameters);
  const good = Math.min(Math.ceil(GOOD_SHARE * ranked.length), MOST_GOOD, scored);
  const goodDensity = parzenEstimator(space, ranked.slice(0, good));
  const otherDensity = parzenEstimator(space, ranked.slice(good));
  const candidates = Array.from({ length: CANDIDATES }, () => goodDensity.sample(random));
  return best(candidates, (one) => goodDensity.logDensity(one) - otherDensity.logDensity(one));
}

function byScore(a: Observation, b: Observation): number {
  if (a.score === null || b.score === null) return Number(a.score === null) - Number(b.score === null);
  return a.score - b.score;
}

/** The first of those with the highest figure. */
function best<T>(candidates: readonly T[], figure: (candidate: T) => number): T {
  return candidates
    .map((candidate) => ({ candidate, value: figure(candidate) }))
    .reduce((most, next) => (next.value > most.value ? next : most)).candidate;
}
