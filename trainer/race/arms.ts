import { RefusedError } from '../../data/errors.ts';
import type { AlgorithmChoice } from '../../data/schema.ts';
import type { Network } from '../engine/architecture.ts';
import type { FeatureRecipe, FeatureRecipeName } from '../features/recipe.ts';
import { algorithms, type BaseAlgorithm } from '../models/index.ts';
import type { Dimension, SearchSpace } from '../search/space.ts';

/** One runner of the race: an algorithm on the features it reads. */
export interface Arm {
  algorithm: BaseAlgorithm;
  recipe: FeatureRecipeName;
  space: SearchSpace;
  /** A network of the person's previous version that it may begin from: see previous.ts. */
  previous?: Network;
}

interface Runner {
  algorithm: BaseAlgorithm;
  recipe: FeatureRecipeName;
  /** Seconds that one fit takes, for those that take long: see trainer/models/network/schedule.ts. */
  slow?: number;
}

/** What each algorithm reads, from the simplest model to the most complex: the order that breaks ties. */
const RUNNERS: readonly Runner[] = [
  { algorithm: 'prototype', recipe: 'statistics' },
  { algorithm: 'linear', recipe: 'statistics' },
  { algorithm: 'rbf', recipe: 'statistics' },
  { algorithm: 'forest', recipe: 'statistics' },
  { algorithm: 'rocket', recipe: 'convolutions' },
  { algorithm: 'mlp', recipe: 'statistics', slow: 1 },
  { algorithm: 'cnn1d', recipe: 'frames', slow: 1 },
  { algorithm: 'lstm', recipe: 'frames', slow: 1.5 },
  { algorithm: 'cnn2d', recipe: 'frames', slow: 1.5 },
  { algorithm: 'resnet', recipe: 'frames', slow: 1.5 },
];

/** The share of a search that the slow runners together may take for their first try. */
const MOST_FOR_SLOW = 1 / 2;

/** How many changed copies of each train recording are learned from besides the recording itself. */
export const COPIES = 'augmented_copies';
/**
 * What learns from next to nothing (T9): with three recordings of a class there is too little to choose among
 * algorithms by, and of all that we measured this one understood most.
 */
export const FEW_SHOT = 'prototype';
const FEW = 3;

/** @param perClass train recordings of a class, in the middle of all classes */
export const isFewShot = (perClass: number) => perClass <= FEW;

/** Changed copies help where there are few recordings; where there are many, they only cost time. */
function copiesFor(trainRows: number): Dimension {
  const options = trainRows <= 150 ? [0, 1, 3] : [0];
  return { type: 'choice', options, default: 0 };
}

export const simplicityOf = (algorithm: BaseAlgorithm) =>
  RUNNERS.findIndex((one) => one.algorithm === algorithm);

export interface Course {
  recipes: readonly FeatureRecipe[];
  trainRows: number;
  /** Train recordings of a class, in the middle of all classes. */
  perClass: number;
  /** Fits that one trial needs. */
  rounds: number;
  /** How long the search may take. */
  seconds: number;
}

/**
 * The runners for these recordings: all that their features and the time allow, or the one that a person chose.
 * @throws RefusedError ALGORITHM_UNSUITED
 */
export function armsFor(choice: AlgorithmChoice, course: Course): Arm[] {
  const made = new Set(course.recipes.map(({ name }) => name));
  const able = RUNNERS.filter(({ recipe }) => made.has(recipe));
  const chosen = chosenFrom(able, choice, course);
  if (chosen.length === 0) throw unsuited(choice, able);
  const copies = copiesFor(course.trainRows);
  return chosen.map(({ algorithm, recipe }) => ({
    ...{ algorithm, recipe },
    space: { ...algorithms[algorithm].space, [COPIES]: copies },
  }));
}

function chosenFrom(able: readonly Runner[], choice: AlgorithmChoice, course: Course): readonly Runner[] {
  if (choice === 'ensemble') return inTime(able, course);
  const only = choice === 'auto' && isFewShot(course.perClass) ? FEW_SHOT : choice;
  return only === 'auto' ? inTime(able, course) : able.filter(({ algorithm }) => algorithm === only);
}

/** As many of the slow ones, in their order, as leave enough time for a search among the others. */
function inTime(able: readonly Runner[], { rounds, seconds }: Course): readonly Runner[] {
  let left = seconds * MOST_FOR_SLOW;
  return able.filter(({ slow = 0 }) => {
    left -= slow * rounds;
    return slow === 0 || left >= 0;
  });
}

function unsuited(choice: AlgorithmChoice, able: readonly Runner[]): RefusedError {
  const suited = able.map(({ algorithm }) => algorithm);
  return new RefusedError(
    'ALGORITHM_UNSUITED',
    `"${choice}" cannot learn from recordings of this kind. Choose auto, or one of: ${suited.join(', ')}.`,
    { details: { algorithm: choice, suited } },
  );
}
