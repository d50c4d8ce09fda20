import { z } from 'zod';
import { errorJsonSchema, runStatusSchema, trialSchema } from '../schema.ts';
import { keepTrials } from './keep_trials.ts';
import { endJobOfRun } from './queue/end_job.ts';
import { releaseJobOfRun } from './queue/requeue.ts';
import { requireRunning } from './training_run.ts';
import { defineWrite } from './write.ts';

/**
 * A run ended without a model, and its job with it. Its version number stays used, and what its search tried
 * is kept. `released`: not the job is over but only this attempt, because the app closes.
 * @throws RefusedError RUN_UNKNOWN, AppError RUN_STATE
 */
export const failTraining = defineWrite(
  z.object({
    run_id: z.number().int().positive(),
    status: runStatusSchema.extract(['failed', 'cancelled']),
    error: errorJsonSchema,
    trials: z.array(trialSchema).default([]),
    released: z.boolean().default(false),
  }),
  (store, stamp, { run_id, trials, released, ...failure }) => {
    const { job_id } = requireRunning(store, run_id);
    keepTrials(store, run_id, trials);
    const changes = released
      ? releaseJobOfRun(store, stamp, job_id)
      : endJobOfRun(store, stamp, { job_id, ...failure });
    return { output: { job_id }, changes };
  },
);
