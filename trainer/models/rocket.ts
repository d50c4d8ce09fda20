import { pow } from '../engine/math.ts';
import type { SearchSpace } from '../search/space.ts';
import type { ClassifierAlgorithm } from './algorithm.ts';
import { denseSoftmax } from './linear/dense_softmax.ts';
import { linear } from './linear.ts';
import { fitRidgeClassifier } from './rocket/ridge_classifier.ts';

/**
 * What leaving one out chooses among: np.logspace(-3, 3, 10) of scikit-learn's ridge classifier, and as far
 * again as thousands of standardised columns and few recordings may need.
 */
const ALPHAS = Array.from({ length: 13 }, (_, i) => pow(10, -3 + (i * 2) / 3));

const space = {
  head: { type: 'choice', options: ['ridge', 'logistic'], default: 'ridge' },
  /** The penalty of the ridge: chosen by leaving each recording out, or given. */
  alpha: { type: 'choice', options: ['loo', 1, 10, 100, 1000, 10_000], default: 'loo' },
  /** Inverse strength of the logistic head's penalty. */
  C: { type: 'real', low: 1e-5, high: 10, log: true, default: 0.01 },
} satisfies SearchSpace;

/**
 * The linear head for random convolution features (ROCKET: Dempster et al. 2020), which trainer/features makes:
 * thousands of columns, far more than recordings.
 */
export const rocket: ClassifierAlgorithm = {
  space,
  fit(task) {
    const { parameters } = task;
    if (parameters.head === 'logistic') {
      const fitted = linear.fit({ ...task, parameters: { C: Number(parameters.C), balanced: true } });
      return { ...fitted, hyperparameters: { ...fitted.hyperparameters, ...parameters } };
    }
    const alphas = parameters.alpha === 'loo' ? ALPHAS : [Number(parameters.alpha)];
    const { alpha, scale, ...map } = fitRidgeClassifier(task, alphas);
    const hyperparameters = { ...parameters, alpha_used: alpha, score_scale: scale };
    return { classifier: denseSoftmax(map), history: [], bestEpoch: 0, hyperparameters };
  },
};
