import type { Algorithm } from '../../data/schema.ts';
import type { ClassifierAlgorithm } from './algorithm.ts';
import { cnn1d } from './cnn1d.ts';
import { cnn2d } from './cnn2d.ts';
import { forest } from './forest.ts';
import { linear } from './linear.ts';
import { lstm } from './lstm.ts';
import { mlp } from './mlp.ts';
import { prototype } from './prototype.ts';
import { rbf } from './rbf.ts';
import { resnet } from './resnet.ts';
import { rocket } from './rocket.ts';

/** What can learn by itself; an ensemble is made of these. */
export type BaseAlgorithm = Exclude<Algorithm, 'ensemble'>;

/** Every algorithm by its name: a new one is a file, a line here, and a line in trainer/race/arms.ts. */
export const algorithms: Readonly<Record<BaseAlgorithm, ClassifierAlgorithm>> = {
  ...{ prototype, linear, rbf, rocket, forest },
  ...{ mlp, cnn1d, lstm, cnn2d, resnet },
};
