import type { BaseAlgorithm } from '../models/index.ts';
import type { Hyperparameters } from '../search/space.ts';
import type { Arm } from './arms.ts';
import type { Scored } from './score.ts';

/** A finished trial and what it said of every judging row, each time by a model that had not seen the row. */
export interface Attempt extends Scored {
  number: number;
  algorithm: BaseAlgorithm;
  arm: Arm;
  parameters: Hyperparameters;
}
