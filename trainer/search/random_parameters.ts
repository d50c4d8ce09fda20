import type { Random } from '../random.ts';
import { axisOf } from './axis.ts';
import type { Dimension, Hyperparameters, SearchSpace } from './space.ts';

/** Each dimension drawn evenly and by itself: over its range, its logarithm, or its options. */
export function randomParameters(space: SearchSpace, random: Random): Hyperparameters {
  return Object.fromEntries(
    Object.entries(space).map(([name, dimension]) => [name, randomValue(dimension, random)]),
  );
}

function randomValue(dimension: Dimension, random: Random): number | string | boolean {
  if (dimension.type !== 'choice') return axisOf(dimension).fromUnit(random.uniform());
  return dimension.options[random.integer(dimension.options.length)] ?? dimension.default;
}
