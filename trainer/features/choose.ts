import { RefusedError } from '../../data/errors.ts';
import type { Signal } from '../../data/schema.ts';
import { audioRecipes } from './audio/recipes.ts';
import { gestureRecipes } from './gesture/recipes.ts';
import type { FeatureRecipe } from './recipe.ts';

/**
 * How to describe recordings of this kind, chosen by the shape of those of the training part.
 * @throws RefusedError `NO_RECORDINGS` when there are none
 */
export function featureRecipes(train: readonly Signal[]): readonly FeatureRecipe[] {
  const [first] = train;
  if (!first) throw new RefusedError('NO_RECORDINGS', 'There is nothing to train on: add recordings.');
  if (first.kind === 'audio') return audioRecipes;
  return gestureRecipes(train.filter((signal) => signal.kind === 'sequence'));
}
