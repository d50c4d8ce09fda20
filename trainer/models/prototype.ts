import type { SearchSpace } from '../search/space.ts';
import type { ClassifierAlgorithm } from './algorithm.ts';
import { throwIfCancelled } from './cancellation.ts';
import { denseSoftmax, type LinearMap } from './linear/dense_softmax.ts';
import { dot } from './linear/matrix.ts';
import { rowSpan } from './linear/row_span.ts';
import { fitScoreScale } from './linear/temperature.ts';
import { solveLowerTransposed, solveRows } from './linear/triangular.ts';
import { withoutAbsent } from './prototype/absent_classes.ts';
import { classMeans } from './prototype/class_means.ts';
import { leaveOneOutScores } from './prototype/leave_one_out.ts';
import { type Whitening, whiten } from './prototype/whitening.ts';

const space = {
  /**
   * How strongly the spread within labels is taken to be alike in all directions: 0 believes the recordings, 1
   * measures plain distances; `ledoit_wolf` works it out from the recordings.
   */
  shrinkage: {
    type: 'choice',
    options: ['ledoit_wolf', 0.02, 0.05, 0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.95],
    default: 'ledoit_wolf',
  },
} satisfies SearchSpace;

/**
 * The nearest prototype: the class whose mean is nearest in coordinates whitened by the shrunk covariance within
 * the classes. That is regularised linear discriminant analysis (Friedman 1989) with equal priors. It works
 * from one recording a label on; the temperature of its softmax is chosen by leaving each recording out.
 */
export const prototype: ClassifierAlgorithm = {
  space,
  fit(task) {
    const { train, classes, parameters } = task;
    throwIfCancelled(task);
    const { coordinates, rank, toColumns } = rowSpan(train);
    const found = classMeans(coordinates, rank, train.targets, classes);
    throwIfCancelled(task);
    const whitening = whiten(
      { values: found.residuals, rows: train.rows, rank, columns: train.columns },
      parameters.shrinkage === 'ledoit_wolf' ? null : Number(parameters.shrinkage),
    );
    throwIfCancelled(task);
    const means = solveRows(whitening.lower, found.means, rank);
    const rows = solveRows(whitening.lower, coordinates, rank);
    const unseen = leaveOneOutScores({ ...found, ...whitening, rows, rank, targets: train.targets, means });
    // With one recording a label, how far apart they are says little: a column counts as one piece of evidence in all.
    const scale = unseen.targets.length > 0 ? fitScoreScale(unseen) : 1 / train.columns;
    const scores = discriminants(whitening, means, rank, scale);
    const kernel = toColumns(scores.kernel, classes);
    const classifier = denseSoftmax(withoutAbsent({ kernel, bias: scores.bias }, found.counts));
    const derived = { shrinkage_used: whitening.shrinkage, score_scale: scale };
    return { classifier, history: [], bestEpoch: 0, hyperparameters: { ...parameters, ...derived } };
  },
};

/** scale (x · m - |m|² / 2) for each whitened mean m, with weights for coordinates that are not whitened. */
function discriminants({ lower }: Whitening, means: Float64Array, rank: number, scale: number): LinearMap {
  const classes = means.length / rank;
  const directions = new Float64Array(rank * classes);
  for (let k = 0; k < classes; k++) {
    for (let i = 0; i < rank; i++) directions[i * classes + k] = scale * (means[k * rank + i] ?? 0);
  }
  return {
    kernel: solveLowerTransposed(lower, directions, rank, classes),
    bias: Float64Array.from(
      { length: classes },
      (_, k) => (-scale / 2) * dot(means, k * rank, means, k * rank, rank),
    ),
  };
}
