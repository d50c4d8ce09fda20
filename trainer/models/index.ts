import type { Algorithm } from '../../data/schema.ts';
import type { ClassifierAlgorithm } from './algorithm.ts';
import { forest } from './forest.ts';
import { linear } from './linear.ts';
import { mlp } from './mlp.ts';
import { prototype } from './prototype.ts';
import { rbf } from './rbf.ts';
import { rocket } from './rocket.ts';

/** Every algorithm by its name: a new one is a file and a line here. */
export const algorithms = { prototype, linear, rbf, forest, rocket, mlp } as Readonly<
  Record<Exclude<Algorithm, 'ensemble'>, ClassifierAlgorithm>
>;
