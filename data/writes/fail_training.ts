import { z } from 'zod';
import type { Change, Stamp } from '../audit.ts';
import type { Store } from '../connection.ts';
import { errorJsonSchema, runStatusSchema } from '../schema.ts';
import { endJob } from './jobs.ts';
import { requireRunning, runSubject } from './training_run.ts';
import { defineWrite } from './write.ts';

const failureSchema = z.object({
  run_id: z.number().int().positive(),
  status: runStatusSchema.extract(['failed', 'cancelled']),
  error: errorJsonSchema,
  log: z.string().optional(),
});
type Failure = z.output<typeof failureSchema>;

/**
 * A run ended without a model, and its job with it. Its version number stays used.
 * @throws RefusedError RUN_UNKNOWN, AppError RUN_STATE
 */
export const failTraining = defineWrite(failureSchema, (store, stamp, failure) => {
  const { job_id } = requireRunning(store, failure.run_id);
  const { run_id: _, ...jobEnd } = failure;
  const changes = [endRun(store, stamp, failure), endJob(store, stamp, { job_id, ...jobEnd })];
  return { output: { job_id }, changes };
});

/** Records the end of a run inside the caller's transaction and returns what the audit log must say. */
export function endRun(store: Store, stamp: Stamp, { run_id, status, error }: Failure): Change {
  const run = requireRunning(store, run_id);
  store.run('UPDATE training_runs SET status = ?, finished_at = ?, error = ? WHERE run_id = ?', [
    status,
    stamp.at,
    JSON.stringify(error),
    run_id,
  ]);
  return {
    action: 'training.fail',
    subject: runSubject(run),
    old_value: { status: 'running' },
    new_value: { status, error: { code: error.code, message: error.message } },
  };
}
