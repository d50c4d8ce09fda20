import type { Kernels } from '../kernels/network.ts';
import { product } from '../shapes.ts';
import type { TrainingJob, TrainingPlan } from '../training_plan.ts';

/** Writes the loss's gradient and adds loss and hits of some rows to their totals. */
export type Scoring = (
  output: number,
  targets: number,
  gradient: number,
  totals: number,
  rows: number,
  smoothing: number,
  scale: number,
) => void;

export function createScoring({ options }: TrainingJob, plan: TrainingPlan, kernels: Kernels): Scoring {
  const columns = product(plan.network.outputShape);
  const { softmaxCrossEntropy, binaryCrossEntropy, meanSquaredError } = kernels;
  switch (options.loss) {
    case 'softmax_cross_entropy':
      return (output, targets, gradient, totals, rows, smoothing, scale) => {
        const { classWeights } = plan;
        softmaxCrossEntropy(output, targets, classWeights, gradient, totals, rows, columns, smoothing, scale);
      };
    case 'binary_cross_entropy':
      return (output, targets, gradient, totals, rows, smoothing, scale) => {
        binaryCrossEntropy(output, targets, gradient, totals, rows, columns, smoothing, scale);
      };
    case 'mean_squared_error':
      return (output, targets, gradient, totals, rows, _smoothing, scale) => {
        meanSquaredError(output, targets, gradient, totals, rows, columns, scale);
      };
  }
}
