import type { Kernels } from '../kernels/network.ts';
import { pow } from '../math.ts';
import type { Round } from '../tasks.ts';
import type { TrainingJob, TrainingPlan } from '../training_plan.ts';

const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-7;
/** Parameters that one task updates. */
const TASK_WORDS = 16_384;

export function updateTasks(plan: TrainingPlan): number {
  return Math.ceil(plan.layout.words / TASK_WORDS);
}

interface Part {
  /** Byte offset of the first value; how many are learned, and how many only measured, from there. */
  offset: number;
  learned: number;
  measured: number;
}

function partOf({ layout }: TrainingPlan, task: number): Part {
  const from = task * TASK_WORDS;
  const to = Math.min(from + TASK_WORDS, layout.words);
  const learned = Math.max(0, Math.min(to, layout.trainableWords) - from);
  return { offset: from * 4, learned, measured: to - from - learned };
}

/** Adds up the shards' gradients into the first one's, and leaves the sum of squares for clipping. */
export function reduce(plan: TrainingPlan, kernels: Kernels, { rows }: Round, task: number): void {
  const { offset, learned } = partOf(plan, task);
  const squares = kernels.reduceGradients(
    plan.gradients + offset,
    plan.stride,
    Math.min(plan.shards, rows),
    learned,
  );
  kernels.storeTotal(plan.totals + task * 16, squares);
}

/** One optimiser step over a part of the parameters. After a reduction only the first shard's sum counts. */
export function createUpdateWork({ options }: TrainingJob, plan: TrainingPlan, kernels: Kernels) {
  const { parameters, gradients, stride, first, second } = plan;
  const decoupled = options.optimizer === 'adamw';
  const penalty = decoupled ? 0 : options.weightDecay;

  const learn = ({ offset, learned }: Part, shards: number, { step, rate, scale }: Round) => {
    const at = [parameters + offset, gradients + offset, stride, shards] as const;
    if (options.optimizer === 'sgd') {
      kernels.momentum(...at, first + offset, learned, scale, rate, options.momentum, penalty);
      return;
    }
    const corrected = rate / (1 - pow(BETA1, step + 1));
    const spread = 1 / Math.sqrt(1 - pow(BETA2, step + 1));
    const shrink = decoupled ? rate * options.weightDecay : 0;
    const moments = [first + offset, second + offset, learned] as const;
    kernels.adam(...at, ...moments, scale, corrected, spread, BETA1, BETA2, EPSILON, shrink, penalty);
  };

  return (round: Round, task: number): void => {
    const part = partOf(plan, task);
    const shards = Math.min(plan.shards, round.rows);
    learn(part, options.clipNorm === undefined ? shards : 1, round);
    const measured = part.offset + part.learned * 4;
    kernels.addChanges(parameters + measured, gradients + measured, stride, shards, part.measured);
  };
}
