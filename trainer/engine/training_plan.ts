import { createRandom } from '../random.ts';
import type { Architecture } from './architecture.ts';
import { Arena } from './arena.ts';
import { targetBytes } from './data.ts';
import { type Kernels, SCRATCH_WORDS } from './kernels/network.ts';
import type { ResolvedFitOptions } from './options.ts';
import { layOutParameters, type ParameterLayout } from './parameters.ts';
import { type Program, planProgram } from './program.ts';
import { type InferredNetwork, inferShapes, product } from './shapes.ts';
import { CONTROL_BYTES, MAXIMUM_TASKS } from './tasks.ts';
import { workPerRow } from './work/count.ts';

/** All that fixes a training's memory. Plain data: a helper thread gets it and plans the same memory. */
export interface TrainingJob {
  architecture: Architecture;
  options: ResolvedFitOptions;
  rows: number;
  validationRows: number;
  threads: number;
}

export interface RowAddresses {
  inputs: number;
  targets: number;
}

/** Where everything lies. What one thread alone uses is there for one thread only: `own`. */
export interface TrainingPlan {
  network: InferredNetwork;
  layout: ParameterLayout;
  size: number;
  control: number;
  parameters: number;
  best: number;
  /** Of the first shard; the others follow `stride` bytes apart. */
  gradients: number;
  stride: number;
  first: number;
  second: number;
  classWeights: number;
  /** Loss and hits of every task, two f64 each. */
  totals: number;
  order: number;
  train: RowAddresses;
  validation: RowAddresses;
  shards: number;
  /** Validation rows of one task. */
  chunk: number;
  own: ThreadPlan;
}

export interface ThreadPlan {
  scratch: number;
  targets: number;
  training: Program;
  evaluation: Program;
  /** Takes the gradient of the validation loss, which nobody needs. */
  unused: number;
}

/** A batch is cut into at most so many shards, each of at least so many rows. */
const MAXIMUM_SHARDS = 8;
const SHARD_ROWS = 8;
/** Multiplications in a batch below which handing out work costs more than it saves. */
const WORTH_SHARING = 1_000_000;
const EVALUATION_ROWS = 64;

/** Lays a training out; `kernels` gives this thread's instance once the memory exists. */
export function planTraining(job: TrainingJob, thread: number, kernels: () => Kernels): TrainingPlan {
  const network = inferShapes(job.architecture);
  const layout = layOutParameters(network);
  const arena = new Arena();
  const outputs = product(network.outputShape);
  const batch = Math.min(job.options.batchSize, job.rows);
  const shards = shardCount(network, batch);
  const chunk = Math.max(EVALUATION_ROWS, Math.ceil(job.validationRows / MAXIMUM_TASKS));
  const target = targetBytes(job.options.loss, outputs);
  const inputBytes = product(network.inputShape) * 4;
  const rows = (count: number) => ({
    inputs: arena.bytes(count * inputBytes),
    targets: arena.bytes(count * target),
  });
  const control = arena.bytes(CONTROL_BYTES);
  const parameters = arena.words(layout.words);
  const gradients = arena.words(layout.words);
  const after = Array.from({ length: shards - 1 }, () => arena.words(layout.words));
  const shared = {
    ...{ network, layout, control, parameters, gradients, shards, chunk },
    stride: (after[0] ?? gradients) - gradients,
    best: arena.words(layout.words),
    first: arena.words(layout.words),
    second: arena.words(layout.words),
    classWeights: arena.words(outputs),
    totals: arena.bytes(16 * MAXIMUM_TASKS),
    order: arena.words(job.rows),
    train: rows(job.rows),
    validation: rows(job.validationRows),
  };
  const planThread = (): ThreadPlan => {
    const common = { network, arena, parameters, layout, kernels };
    const shardRows = Math.ceil(batch / shards);
    const evaluationRows = Math.min(chunk, job.validationRows);
    return {
      scratch: arena.words(SCRATCH_WORDS),
      targets: arena.bytes(shardRows * target),
      training: planProgram({ ...common, rows: shardRows, training: true, random: dropoutRandom(job) }),
      evaluation: planProgram({ ...common, rows: evaluationRows, training: false }),
      unused: arena.words(evaluationRows * outputs),
    };
  };
  const threads = Array.from({ length: job.threads }, planThread);
  const own = threads[thread];
  if (!own) throw new RangeError(`Thread ${thread} has no place in a training of ${job.threads} threads.`);
  return { ...shared, own, size: arena.size };
}

/** The number of shards depends on the network and the batch, never on the threads: it fixes the bytes. */
function shardCount(network: InferredNetwork, batch: number): number {
  if (batch * workPerRow(network) < WORTH_SHARING) return 1;
  return Math.max(1, Math.min(MAXIMUM_SHARDS, Math.floor(batch / SHARD_ROWS)));
}

function dropoutRandom({ options }: TrainingJob) {
  return createRandom(options.seed).fork('dropout');
}

/** Where a task's share of so many things begins. */
export function shareStart(total: number, tasks: number, task: number): number {
  return Math.floor((total * task) / tasks);
}
