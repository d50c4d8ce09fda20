import { z } from 'zod';
import { errorJsonSchema, runStatusSchema } from '../schema.ts';
import { endJob } from './jobs.ts';
import { requireRunning } from './training_run.ts';
import { defineWrite } from './write.ts';

/**
 * A run ended without a model, and its job with it. Its version number stays used.
 * @throws RefusedError RUN_UNKNOWN, AppError RUN_STATE
 */
export const failTraining = defineWrite(
  z.object({
    run_id: z.number().int().positive(),
    status: runStatusSchema.extract(['failed', 'cancelled']),
    error: errorJsonSchema,
    log: z.string().optional(),
  }),
  (store, stamp, { run_id, ...failure }) => {
    const { job_id } = requireRunning(store, run_id);
    return { output: { job_id }, changes: endJob(store, stamp, { job_id, ...failure }) };
  },
);
