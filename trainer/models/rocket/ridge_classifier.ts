import type { FitTask, LabelledFeatures } from '../algorithm.ts';
import { throwIfCancelled } from '../cancellation.ts';
import type { LinearMap } from '../linear/dense_softmax.ts';
import { multiply } from '../linear/matrix.ts';
import { fitScoreScale } from '../linear/temperature.ts';
import { columnMeans, withoutMeans } from './centring.ts';
import { type RidgeFit, ridgePath } from './ridge.ts';

/** A row that fits its own target completely says nothing of the others: its share never becomes 0. */
const LEAST_SHARE = 1e-9;

export interface RidgeClassifier extends LinearMap {
  alpha: number;
  scale: number;
}

/**
 * Ridge regression on a target of 1 for a row's own class and -1 for every other, as scikit-learn's
 * RidgeClassifierCV: the alpha with the least squared error of rows left out. A scale on the scores, chosen on
 * the same rows left out, makes probabilities of them.
 */
export function fitRidgeClassifier(task: FitTask, alphas: readonly number[]): RidgeClassifier {
  const { train, classes } = task;
  const targets = signedTargets(train, classes);
  const path = ridgePath(train, withoutMeans(targets, classes), () => throwIfCancelled(task));
  const leftOut = alphas.map((alpha) => {
    throwIfCancelled(task);
    return leaveOneOutErrors(path.fit(alpha), classes);
  });
  const losses = leftOut.map((errors) => errors.reduce((sum, error) => sum + error * error, 0));
  const best = losses.indexOf(Math.min(...losses));
  const alpha = alphas[best] ?? 1;
  const scores = targets.map((target, i) => target - (leftOut[best]?.[i] ?? 0));
  const scale = fitScoreScale({ scores, targets: train.targets, classes });
  const kernel = path.weights(alpha);
  return { ...scaled(kernel, interceptOf(train, targets, kernel, classes), scale), alpha, scale };
}

function signedTargets({ targets, rows }: LabelledFeatures, classes: number): Float64Array {
  const signed = new Float64Array(rows * classes).fill(-1);
  for (const [row, target] of targets.entries()) signed[row * classes + target] = 1;
  return signed;
}

/** The residuals that each row would have if it had not been fitted on: residual / (1 - h). */
function leaveOneOutErrors({ residuals, ownShares }: RidgeFit, classes: number): Float64Array {
  return residuals.map(
    (residual, at) => residual / Math.max(LEAST_SHARE, ownShares[Math.floor(at / classes)] ?? 1),
  );
}

function interceptOf(
  { inputs, columns }: LabelledFeatures,
  targets: Float64Array,
  kernel: Float64Array,
  classes: number,
): Float64Array {
  const fitted = multiply(columnMeans(inputs, columns), kernel, [1, columns, classes]);
  return columnMeans(targets, classes).map((mean, k) => mean - (fitted[k] ?? 0));
}

function scaled(kernel: Float64Array, bias: Float64Array, scale: number): LinearMap {
  return { kernel: kernel.map((weight) => scale * weight), bias: bias.map((value) => scale * value) };
}
