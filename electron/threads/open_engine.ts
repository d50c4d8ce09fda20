import { availableParallelism } from 'node:os';
import type { TrainingConfig } from '../../data/schema.ts';
import { fitNetwork } from '../../trainer/engine/fit.ts';
import { fitWithTensorflow } from '../../trainer/engine/tensorflow/fit.ts';
import type { FitNetwork } from '../../trainer/training.ts';
import { createEngineThreads } from './engine_threads.ts';
import { loadTensorflow } from './tensorflow.ts';

/** What fits networks in this thread, for as long as it is open. */
export interface OpenEngine {
  fitNetwork: FitNetwork;
  close(): Promise<void>;
}

/** More helpers than this bring little on a laptop and take memory. */
const MOST_HELPERS = 3;

/**
 * Opens the engine that a training asks for. The built-in one gets helper threads, but leaves one processor
 * to the window; how many there are changes the time and not one bit of the result.
 * @throws AppError TENSORFLOW_UNAVAILABLE
 */
export async function openEngine(name: TrainingConfig['engine'], entry: URL): Promise<OpenEngine> {
  if (name === 'tensorflow') {
    const tensorflow = await loadTensorflow();
    return { fitNetwork: (...job) => fitWithTensorflow(tensorflow, ...job), close: async () => {} };
  }
  const threads = createEngineThreads(helpersFor(availableParallelism()), entry);
  return {
    fitNetwork: (architecture, data, validation, options, hooks) =>
      fitNetwork(architecture, data, validation, options, { ...hooks, threads }),
    close: threads.close,
  };
}

/** The training thread itself is one; the window keeps one. */
export function helpersFor(processors: number): number {
  return Math.min(MOST_HELPERS, Math.max(0, processors - 2));
}
