import { targetBytes } from '../data.ts';
import type { Kernels } from '../kernels/network.ts';
import type { Pass } from '../layers/layer.ts';
import { product } from '../shapes.ts';
import type { Round } from '../tasks.ts';
import { shareStart, type TrainingJob, type TrainingPlan } from '../training_plan.ts';
import { createScoring } from './scoring.ts';

/** Forward and backward over one shard of a batch: leaves its gradient, its loss and its hits. */
export function createShardWork(job: TrainingJob, plan: TrainingPlan, kernels: Kernels) {
  const { own, train, network } = plan;
  const program = own.training;
  const inputBytes = product(network.inputShape) * 4;
  const bytes = targetBytes(job.options.loss, product(network.outputShape));
  const score = createScoring(job, plan, kernels);
  const pass: Pass = { rows: 0, firstRow: 0, step: 0, share: 0, gradients: 0 };
  let prepared = -1;

  return ({ first, rows, step, count }: Round, task: number): void => {
    if (prepared !== step) program.prepare();
    prepared = step;
    pass.firstRow = shareStart(rows, count, task);
    pass.rows = shareStart(rows, count, task + 1) - pass.firstRow;
    pass.step = step;
    pass.share = pass.rows / rows;
    pass.gradients = plan.gradients + task * plan.stride;
    const indices = plan.order + (first + pass.firstRow) * 4;
    kernels.gatherRows(train.inputs, indices, program.input, pass.rows, inputBytes);
    kernels.gatherRows(train.targets, indices, own.targets, pass.rows, bytes);
    program.forward(pass);
    const totals = plan.totals + task * 16;
    score(
      program.output,
      own.targets,
      program.outputGradient,
      totals,
      pass.rows,
      job.options.labelSmoothing,
      1 / rows,
    );
    program.backward(pass);
  };
}
