import type { Algorithm } from '../../data/schema.ts';
import type { ClassifierAlgorithm } from './algorithm.ts';
import { mlp } from './mlp.ts';

/** Every algorithm by its name: a new one is a file and a line here. */
export const algorithms: Readonly<Record<Algorithm, ClassifierAlgorithm>> = { mlp };
