import { createRandom } from '../random.ts';
import type { Architecture } from './architecture.ts';
import { checkFit, resolveOptions } from './checks.ts';
import type { LabelledRows } from './data.ts';
import { type EpochHooks, type FitResult, runEpochs } from './epochs.ts';
import type { FitOptions } from './options.ts';
import { startingParameters } from './start.ts';
import type { EngineThreads } from './threads.ts';
import { Trainer } from './trainer.ts';

export type { FitResult };

export interface FitHooks extends EpochHooks {
  /** Further threads that share each batch. Whether they do changes nothing but the time. */
  threads?: EngineThreads;
}

/**
 * Trains a network, by default as a classifier with AdamW. With validation rows, training stops when their
 * loss has not improved for `patience` epochs and the best weights are restored; without, it runs all
 * `maxEpochs`. Same architecture, data, options and start give the same bytes. Synchronous: run it in a worker.
 * @throws ArchitectureError, FitError, CancelledError
 */
export function fitNetwork(
  architecture: Architecture,
  data: LabelledRows,
  validation: LabelledRows | null,
  fitOptions: FitOptions,
  hooks: FitHooks = {},
): FitResult {
  const options = resolveOptions(fitOptions);
  checkFit(architecture, data, validation, options);
  const random = createRandom(options.seed);
  const threads = 1 + (hooks.threads?.helpers ?? 0);
  const job = { architecture, options, rows: data.rows, validationRows: validation?.rows ?? 0, threads };
  const start = startingParameters(architecture, fitOptions.start, random);
  const trainer = new Trainer(job, data, validation, start);
  try {
    if (hooks.threads) trainer.share(hooks.threads);
    const { history, bestEpoch } = runEpochs(trainer, data.rows, options, random.fork('order'), hooks);
    return { network: { architecture, parameters: trainer.parameters() }, history, bestEpoch };
  } finally {
    trainer.release();
  }
}
