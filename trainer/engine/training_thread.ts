import { allocateMemory } from './arena.ts';
import { instantiateKernels, type Kernels } from './kernels/network.ts';
import { type Round, TaskBoard, taskKind } from './tasks.ts';
import { planTraining, type TrainingJob, type TrainingPlan } from './training_plan.ts';
import { createEvaluationWork } from './work/evaluation.ts';
import { createShardWork } from './work/shard.ts';
import { createUpdateWork, reduce } from './work/update.ts';

/** One thread's part in a training: its plan, its kernels, and the work on each kind of task. */
export interface TrainingThread {
  plan: TrainingPlan;
  memory: WebAssembly.Memory;
  kernels: Kernels;
  board: TaskBoard;
  work(round: Round, task: number): void;
}

/** Begins with the memory that the first thread hands over, or makes it. */
export function joinTraining(job: TrainingJob, thread: number, given?: WebAssembly.Memory): TrainingThread {
  let kernels: Kernels;
  const plan = planTraining(job, thread, () => kernels);
  const memory = given ?? allocateMemory(plan.size);
  kernels = instantiateKernels(memory, plan.own.scratch);
  const board = new TaskBoard(memory, plan.control);
  return { plan, memory, kernels, board, work: createWork(job, plan, kernels) };
}

function createWork(job: TrainingJob, plan: TrainingPlan, kernels: Kernels): TrainingThread['work'] {
  const shard = createShardWork(job, plan, kernels);
  const update = createUpdateWork(job, plan, kernels);
  const evaluate = createEvaluationWork(job, plan, kernels);
  return (round, task) => {
    switch (round.kind) {
      case taskKind.shard:
        return shard(round, task);
      case taskKind.reduce:
        return reduce(plan, kernels, round, task);
      case taskKind.update:
        return update(round, task);
      case taskKind.evaluate:
        return evaluate(round, task);
    }
  };
}
