import type { Signal } from '../../data/schema.ts';
import type { FeatureSpec } from './spec.ts';

/**
 * One way to describe recordings of a kind: `statistics` is a vector for classifiers that know no time,
 * `frames` keeps time for networks that do, `convolutions` are random convolution features for linear heads.
 */
export type FeatureRecipeName = 'statistics' | 'frames' | 'convolutions';

export interface FeatureRecipe {
  name: FeatureRecipeName;
  /** A specification that makes the features again elsewhere; what it has to learn, it learns from `train` alone. */
  fit(train: readonly Signal[], seed: number): FeatureSpec;
}
