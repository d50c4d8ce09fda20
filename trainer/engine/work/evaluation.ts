import { targetBytes } from '../data.ts';
import type { Kernels } from '../kernels/network.ts';
import { product } from '../shapes.ts';
import type { Round } from '../tasks.ts';
import type { TrainingJob, TrainingPlan } from '../training_plan.ts';
import { createScoring } from './scoring.ts';

/** Loss and hits of one chunk of the validation rows, without dropout or label smoothing. */
export function createEvaluationWork(job: TrainingJob, plan: TrainingPlan, kernels: Kernels) {
  const { own, validation, chunk, network } = plan;
  const program = own.evaluation;
  const columns = product(network.inputShape);
  const bytes = targetBytes(job.options.loss, product(network.outputShape));
  const score = createScoring(job, plan, kernels);
  let prepared = -1;

  return ({ step }: Round, task: number): void => {
    if (prepared !== step) program.prepare();
    prepared = step;
    const from = task * chunk;
    const rows = Math.min(chunk, job.validationRows - from);
    kernels.copy(program.input, validation.inputs + from * columns * 4, rows * columns);
    program.forward({ rows, firstRow: from, step, share: 1, gradients: 0 });
    score(program.output, validation.targets + from * bytes, own.unused, plan.totals + task * 16, rows, 0, 0);
  };
}
