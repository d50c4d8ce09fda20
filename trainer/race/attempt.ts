import type { Hyperparameters } from '../search/space.ts';
import type { Arm, BaseAlgorithm } from './arms.ts';
import type { Scored } from './score.ts';

/** A finished trial and what it said of every judging row, each time by a model that had not seen the row. */
export interface Attempt extends Scored {
  number: number;
  algorithm: BaseAlgorithm;
  arm: Arm;
  parameters: Hyperparameters;
}
