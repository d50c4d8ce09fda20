import { createRandom } from '../../random.ts';
import type { Architecture } from '../architecture.ts';
import { checkFit, resolveOptions } from '../checks.ts';
import type { LabelledRows } from '../data.ts';
import { type EpochHooks, type FitResult, runEpochs } from '../epochs.ts';
import type { FitOptions } from '../options.ts';
import { startingParameters } from '../start.ts';
import type { TensorFlow } from './model.ts';
import { TensorflowTrainer } from './trainer.ts';

/**
 * `fitNetwork` on TensorFlow.js: the same architecture, data, options and result, the same start and order of
 * rows for a seed. Dropout draws from TensorFlow's own generator and its sums follow its own order, so that
 * the bytes are not those of the app's engine, nor the same on every machine.
 */
export function fitWithTensorflow(
  tf: TensorFlow,
  architecture: Architecture,
  data: LabelledRows,
  validation: LabelledRows | null,
  fitOptions: FitOptions,
  hooks: EpochHooks = {},
): FitResult {
  const options = resolveOptions(fitOptions);
  checkFit(architecture, data, validation, options);
  const random = createRandom(options.seed);
  const start = startingParameters(architecture, fitOptions.start, random);
  const trainer = new TensorflowTrainer(tf, architecture, data, validation, options, start);
  try {
    const { history, bestEpoch } = runEpochs(trainer, data.rows, options, random.fork('order'), hooks);
    return { network: { architecture, parameters: trainer.parameters() }, history, bestEpoch };
  } finally {
    trainer.release();
  }
}
