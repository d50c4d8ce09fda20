import { Worker } from 'node:worker_threads';
import type { EngineThreads } from '../../trainer/engine/threads.ts';
import { sourceThreadUrls } from './urls.ts';

export interface EngineThreadPool extends EngineThreads {
  close(): Promise<void>;
}

/**
 * Helper threads for trainings in this thread, kept from one training to the next. They keep no process
 * alive. A training does not wait for them: it is done by then, or they join it.
 * @param entry where `engine.ts` lies; a bundle puts it elsewhere
 */
export function createEngineThreads(helpers: number, entry = sourceThreadUrls.engine): EngineThreadPool {
  const workers = Array.from({ length: helpers }, () => {
    const worker = new Worker(entry);
    worker.unref();
    return worker;
  });
  return {
    helpers,
    start: (helper, task) => workers[helper]?.postMessage(task),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}
