import type { Tensor } from '../engine/architecture.ts';
import type { ClassifierAlgorithm, FitTask, LabelledFeatures } from './algorithm.ts';
import type { KernelClassifier } from './classifier.ts';
import type { KernelExpansion } from './svm/expansion.ts';
import { kernelRows } from './svm/kernel_rows.ts';
import { fitOneVsRest } from './svm/one_vs_rest.ts';
import { trainingDistances } from './svm/training_distances.ts';

/**
 * Support vector classifiers with a radial basis function kernel, one for each class against the rest (see
 * svm/one_vs_rest.ts), each the same as scikit-learn's SVC. `C` is the price of a recording on the wrong side;
 * `gamma_factor` times 1 / (columns variance) is the kernel's gamma; `balanced` makes a label's price fall with
 * its number of recordings, so that rare labels count as much as common ones. Nothing in it is random: the seed
 * and the validation part are not used.
 */
export const rbf: ClassifierAlgorithm = {
  space: {
    C: { type: 'real', low: 0.1, high: 1000, log: true, default: 10 },
    gamma_factor: { type: 'real', low: 0.05, high: 20, log: true, default: 1 },
    balanced: { type: 'choice', options: [true, false], default: true },
  },
  fit(task) {
    const { train, classes, parameters, isCancelled } = task;
    const gamma = Math.fround(Number(parameters.gamma_factor) * scaleOf(train));
    const distances = trainingDistances(train.inputs, train.rows, train.columns, isCancelled);
    const kernelRow = kernelRows(distances, train.rows, gamma);
    const problem = { targets: train.targets, classes, kernelRow, penalties: penaltiesOf(task) };
    const expansions = fitOneVsRest(problem, { isCancelled });
    const classifier = supportOf(train, expansions, gamma);
    const [support_vectors = 0] = classifier.vectors.shape;
    const hyperparameters = { ...parameters, gamma, support_vectors };
    return { classifier, history: [], bestEpoch: 0, hyperparameters };
  },
};

/** scikit-learn's gamma='scale': 1 over the number of columns times the variance of all values. */
function scaleOf({ inputs, columns }: LabelledFeatures): number {
  const mean = inputs.reduce((sum, x) => sum + x, 0) / inputs.length;
  const variance = inputs.reduce((sum, x) => sum + (x - mean) ** 2, 0) / inputs.length;
  return 1 / (columns * (variance || 1));
}

/** C for each class; balanced, it is weighted with rows / (classes rowsOfClass), as in scikit-learn. */
function penaltiesOf({ train, classes, parameters }: FitTask): number[] {
  const counts = new Array<number>(classes).fill(0);
  for (const target of train.targets) counts[target] = (counts[target] ?? 0) + 1;
  const present = counts.filter((count) => count > 0).length;
  const weightOf = (count: number) => (parameters.balanced ? train.rows / (present * count) : 1);
  return counts.map((count) => (count > 0 ? Number(parameters.C) * weightOf(count) : 0));
}

/** Leaves out the rows that no logit uses; a classifier that needs none keeps one, so that it has a shape. */
function supportOf(
  { inputs, rows, columns }: LabelledFeatures,
  expansions: readonly KernelExpansion[],
  gamma: number,
): KernelClassifier {
  const weightsOf = (row: number) => expansions.map(({ coefficients }) => coefficients[row] ?? 0);
  const used = [...Array(rows).keys()].filter((row) => weightsOf(row).some((weight) => weight !== 0));
  const support = used.length > 0 ? used : [0];
  return {
    kind: 'kernel',
    gamma,
    vectors: tensorOf(support, columns, (row) => inputs.subarray(row * columns, (row + 1) * columns)),
    weights: tensorOf(support, expansions.length, weightsOf),
    bias: { shape: [expansions.length], values: Float32Array.from(expansions, ({ offset }) => offset) },
  };
}

function tensorOf(
  rows: readonly number[],
  columns: number,
  valuesOf: (row: number) => ArrayLike<number>,
): Tensor {
  const values = new Float32Array(rows.length * columns);
  for (const [i, row] of rows.entries()) values.set(valuesOf(row), i * columns);
  return { shape: [rows.length, columns], values };
}
