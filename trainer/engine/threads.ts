import type { TrainingJob } from './training_plan.ts';
import { joinTraining } from './training_thread.ts';

/** What a helper thread is told: structured-cloneable, the memory is shared. */
export interface HelperTask {
  job: TrainingJob;
  thread: number;
  memory: WebAssembly.Memory;
}

/**
 * Helper threads, handed in because this folder knows no platform. `start` passes the task to one of them,
 * which calls `helpTraining`; it need not be ready before training begins, nor ever become so.
 */
export interface EngineThreads {
  helpers: number;
  start(helper: number, task: HelperTask): void;
}

/** Runs in a helper thread: takes tasks until the training is over. */
export function helpTraining({ job, thread, memory }: HelperTask): void {
  const { board, work } = joinTraining(job, thread, memory);
  board.serve(work);
}
