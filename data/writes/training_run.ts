import { z } from 'zod';
import { flagColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import { AppError, RefusedError } from '../errors.ts';
import { modalitySchema, partSchema, runStatusSchema, userIdSchema } from '../schema.ts';

export const datasetKey = { user_id: userIdSchema, modality: modalitySchema };

export const samplePartsSchema = z.array(
  z.object({ sample_id: z.number().int().positive(), part: partSchema }),
);

const runSchema = z.object({
  run_id: z.number(),
  job_id: z.number(),
  ...datasetKey,
  version: z.number(),
  status: runStatusSchema,
  benchmark: flagColumn,
});
export type TrainingRunRow = z.output<typeof runSchema>;

/** A run ends once. */
export class RunStateError extends AppError {}

/** A run that has not ended. @throws RefusedError RUN_UNKNOWN, RunStateError RUN_STATE. */
export function requireRunning(store: ReadonlyStore, run_id: number): TrainingRunRow {
  const run = store.get(
    runSchema,
    `SELECT run_id, job_id, user_id, modality, version, status, split IS NOT NULL AS benchmark
     FROM training_runs WHERE run_id = ?`,
    [run_id],
  );
  if (!run) throw new RefusedError('RUN_UNKNOWN', `There is no training run ${run_id}.`);
  if (run.status === 'running') return run;
  throw new RunStateError('RUN_STATE', `Training run ${run_id} is ${run.status}; it cannot end twice.`, {
    details: { run_id, status: run.status },
  });
}

/** The name of a model in records and file names, as the A3CP contract has it. */
export function modelVersion(run: { user_id: string; modality: string; version: number }): string {
  return `${run.modality}-${run.user_id}-v${run.version}`;
}

export function runSubject(run: { user_id: string; modality: string; version: number }): string {
  return `model/${run.user_id}/${run.modality}/v${run.version}`;
}
