import { z } from 'zod';
import type { Change, Stamp } from '../audit.ts';
import type { Store } from '../connection.ts';
import type { ErrorJson, RunStatus } from '../schema.ts';
import { requireRunning, runSubject } from './training_run.ts';

/** How a run ends that made no model. */
export interface RunFailure {
  status: Exclude<RunStatus, 'running' | 'completed'>;
  error?: ErrorJson | undefined;
}

/**
 * Ends the runs of a job that ends without success: none goes on without its job. Inside the caller's
 * transaction; returns what the audit log must say.
 */
export function endRunsOf(store: Store, stamp: Stamp, job_id: number, failure: RunFailure): Change[] {
  const runs = store.all(
    z.object({ run_id: z.number() }),
    "SELECT run_id FROM training_runs WHERE job_id = ? AND status = 'running'",
    [job_id],
  );
  return runs.map(({ run_id }) => endRun(store, stamp, run_id, failure));
}

function endRun(store: Store, stamp: Stamp, run_id: number, { status, error }: RunFailure): Change {
  const run = requireRunning(store, run_id);
  store.run('UPDATE training_runs SET status = ?, finished_at = ?, error = ? WHERE run_id = ?', [
    status,
    stamp.at,
    error ? JSON.stringify(error) : null,
    run_id,
  ]);
  const reason = error ? { error: { code: error.code, message: error.message } } : {};
  return {
    action: 'training.fail',
    subject: runSubject(run),
    old_value: { status: 'running' },
    new_value: { status, ...reason },
  };
}
