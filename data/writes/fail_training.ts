import { z } from 'zod';
import { errorJsonSchema, runStatusSchema, trialSchema } from '../schema.ts';
import { endJob } from './jobs.ts';
import { keepTrials } from './keep_trials.ts';
import { requireRunning } from './training_run.ts';
import { defineWrite } from './write.ts';

/**
 * A run ended without a model, and its job with it. Its version number stays used, and what its search tried
 * is kept.
 * @throws RefusedError RUN_UNKNOWN, AppError RUN_STATE
 */
export const failTraining = defineWrite(
  z.object({
    run_id: z.number().int().positive(),
    status: runStatusSchema.extract(['failed', 'cancelled']),
    error: errorJsonSchema,
    trials: z.array(trialSchema).default([]),
  }),
  (store, stamp, { run_id, trials, ...failure }) => {
    const { job_id } = requireRunning(store, run_id);
    keepTrials(store, run_id, trials);
    return { output: { job_id }, changes: endJob(store, stamp, { job_id, ...failure }) };
  },
);
