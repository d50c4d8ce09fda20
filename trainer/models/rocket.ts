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
  /**
   * `ridge`: ridge regression whose penalty leaving each recording out chooses. A number: logistic regression,
   * and the inverse strength of its penalty.
   */
  head: { type: 'choice', options: ['ridge', 1e-4, 1e-3, 0.01, 0.1, 1], default: 'ridge' },
} satisfies SearchSpace;

/**
 * The linear head for random convolution features (ROCKET: Dempster et al. 2020), which trainer/features makes:
 * thousands of columns, far more than recordings.
 */
export const rocket: ClassifierAlgorithm = {
  space,
  fit(task) {
    const { parameters } = task;
    if (parameters.head !== 'ridge') {
      const fitted = linear.fit({ ...task, parameters: { C: Number(parameters.head), balanced: true } });
      return { ...fitted, hyperparameters: { ...fitted.hyperparameters, ...parameters } };
    }
    const { alpha, scale, ...map } = fitRidgeClassifier(task, ALPHAS);
    const hyperparameters = { ...parameters, alpha_used: alpha, score_scale: scale };
    return { classifier: denseSoftmax(map), history: [], bestEpoch: 0, hyperparameters };
  },
};
