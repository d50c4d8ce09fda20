import type { Architecture } from './architecture.ts';
import { checkRows, type LabelledRows } from './data.ts';
import { FitError } from './errors.ts';
import { finalActivation } from './infer.ts';
import { type FitOptions, fitOptionsSchema, type ResolvedFitOptions } from './options.ts';
import { inferShapes, product } from './shapes.ts';

/** Losses take what comes before this activation; inference applies it. */
const finalActivations = {
  softmax_cross_entropy: 'softmax',
  binary_cross_entropy: 'sigmoid',
  mean_squared_error: 'linear',
} as const;

/** What a training is given, whole and consistent.
 * @throws ArchitectureError, FitError
 */
export function checkFit(
  architecture: Architecture,
  data: LabelledRows,
  validation: LabelledRows | null,
  options: ResolvedFitOptions,
): void {
  const network = inferShapes(architecture);
  const wanted = finalActivations[options.loss];
  if (network.outputShape.length !== 1 || finalActivation(architecture) !== wanted) {
    throw new FitError(
      'LAST_LAYER',
      `With ${options.loss}, the last layer must be dense with activation ${wanted}.`,
    );
  }
  const [columns, outputs] = [product(network.inputShape), product(network.outputShape)];
  checkRows(data, columns, outputs, options.loss);
  if (validation) checkRows(validation, columns, outputs, options.loss);
  if (options.classWeights && options.classWeights.length !== outputs) {
    throw new FitError('CLASS_WEIGHTS', `${outputs} class weights are needed, one a class.`);
  }
}

export function resolveOptions(options: FitOptions): ResolvedFitOptions {
  const parsed = fitOptionsSchema.safeParse(options);
  if (parsed.success) return parsed.data;
  throw new FitError('INVALID_OPTIONS', `These options make no training: ${parsed.error.message}`);
}
