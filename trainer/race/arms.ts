import { RefusedError } from '../../data/errors.ts';
import type { Algorithm, AlgorithmChoice } from '../../data/schema.ts';
import type { FeatureRecipe, FeatureRecipeName } from '../features/recipe.ts';
import { algorithms } from '../models/index.ts';
import type { Dimension, SearchSpace } from '../search/space.ts';

export type BaseAlgorithm = Exclude<Algorithm, 'ensemble'>;

/** One runner of the race: an algorithm on the features it reads. */
export interface Arm {
  algorithm: BaseAlgorithm;
  recipe: FeatureRecipeName;
  space: SearchSpace;
}

/** What each algorithm reads, from the simplest model to the most complex: the order that breaks ties. */
const READS: readonly { algorithm: BaseAlgorithm; recipe: FeatureRecipeName }[] = [
  { algorithm: 'prototype', recipe: 'statistics' },
  { algorithm: 'linear', recipe: 'statistics' },
  { algorithm: 'rbf', recipe: 'statistics' },
  { algorithm: 'rocket', recipe: 'convolutions' },
  { algorithm: 'forest', recipe: 'statistics' },
  { algorithm: 'mlp', recipe: 'statistics' },
  { algorithm: 'cnn1d', recipe: 'frames' },
  { algorithm: 'lstm', recipe: 'frames' },
  { algorithm: 'cnn2d', recipe: 'frames' },
  { algorithm: 'resnet', recipe: 'frames' },
];

/** How many changed copies of each train recording are learned from besides the recording itself. */
export const COPIES = 'augmented_copies';
/** Changed copies help where there are few recordings; where there are many, they only cost time. */
function copiesFor(trainRows: number): Dimension {
  const options = trainRows <= 150 ? [0, 1, 3] : trainRows <= 400 ? [0, 1] : [0];
  return { type: 'choice', options, default: 0 };
}

export const simplicityOf = (algorithm: BaseAlgorithm) =>
  READS.findIndex((one) => one.algorithm === algorithm);

/**
 * The runners for these recordings: all that their features allow, or the one that a person chose.
 * @throws RefusedError ALGORITHM_UNSUITED
 */
export function armsFor(
  choice: AlgorithmChoice,
  recipes: readonly FeatureRecipe[],
  trainRows: number,
): Arm[] {
  const made = new Set(recipes.map(({ name }) => name));
  const able = READS.filter(({ recipe }) => made.has(recipe)).filter(
    ({ algorithm }) => algorithms[algorithm],
  );
  const chosen =
    choice === 'auto' || choice === 'ensemble' ? able : able.filter(({ algorithm }) => choice === algorithm);
  if (chosen.length === 0)
    throw unsuited(
      choice,
      able.map(({ algorithm }) => algorithm),
    );
  return chosen.map((one) => ({
    ...one,
    space: { ...algorithms[one.algorithm].space, [COPIES]: copiesFor(trainRows) },
  }));
}

function unsuited(choice: AlgorithmChoice, able: readonly string[]): RefusedError {
  return new RefusedError(
    'ALGORITHM_UNSUITED',
    `"${choice}" cannot learn from recordings of this kind. Choose auto, or one of: ${able.join(', ')}.`,
    { details: { algorithm: choice, suited: able } },
  );
}
