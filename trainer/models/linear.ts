import type { SearchSpace } from '../search/space.ts';
import type { ClassifierAlgorithm } from './algorithm.ts';
import { throwIfCancelled } from './cancellation.ts';
import { classWeights } from './linear/class_weights.ts';
import { denseSoftmax } from './linear/dense_softmax.ts';
import { fitLogistic } from './linear/logistic.ts';
import { rowSpan } from './linear/row_span.ts';

const space = {
  /** Inverse strength of the penalty on squared weights, as in scikit-learn. */
  C: { type: 'real', low: 1e-3, high: 100, log: true, default: 1 },
  /** Whether all labels count alike, however many recordings each has. */
  balanced: { type: 'choice', options: [true, false], default: true },
} satisfies SearchSpace;

/** Multinomial logistic regression. It has one minimum, so that no seed and no validation part matter. */
export const linear: ClassifierAlgorithm = {
  space,
  fit(task) {
    const { train, classes, parameters } = task;
    throwIfCancelled(task);
    const span = rowSpan(train);
    const { solution, iterations } = fitLogistic(
      {
        coordinates: span.coordinates,
        rank: span.rank,
        targets: train.targets,
        weights: classWeights(train.targets, classes, parameters.balanced === true),
        inverseStrength: Number(parameters.C),
      },
      () => throwIfCancelled(task),
    );
    const biasAt = span.rank * classes;
    const kernel = span.toColumns(solution.subarray(0, biasAt), classes);
    const classifier = denseSoftmax({ kernel, bias: solution.slice(biasAt) });
    return { classifier, history: [], bestEpoch: 0, hyperparameters: { ...parameters, iterations } };
  },
};
