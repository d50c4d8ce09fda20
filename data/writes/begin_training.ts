import { z } from 'zod';
import type { ReadonlyStore } from '../connection.ts';
import { RefusedError } from '../errors.ts';
import { algorithmChoiceSchema, type Modality, trainingConfigSchema } from '../schema.ts';
import { attemptKey, requireAttempt } from './queue/job_row.ts';
import { datasetKey, modelVersion, runSubject } from './training_run.ts';
import { defineWrite } from './write.ts';

/**
 * Reserves the next version number and opens the run. Numbers rise by one for each (user, modality) and are
 * never used again. `above` is the highest version directory on disk: after a store was put back from a
 * backup, newer directories may lie there that it does not know.
 * From here on the run stands for the attempt: whatever ends the one ends the other.
 * @throws RefusedError DATASET_UNKNOWN, JobStateError JOB_STATE, LEASE_LOST
 */
export const beginTraining = defineWrite(
  z.object({
    ...attemptKey,
    ...datasetKey,
    algorithm: algorithmChoiceSchema,
    config: trainingConfigSchema,
    /** The split file that fixes the protocol of a benchmark; such a model is never promoted. */
    split: z.object({ file: z.string(), sha256: z.string() }).nullable(),
    /** The newest recording that the run can see. */
    last_sample_id: z.number().int().nonnegative(),
    above: z.number().int().nonnegative().default(0),
  }),
  (store, stamp, { above, config, split, attempt, ...run }) => {
    requireAttempt(store, run.job_id, attempt);
    requireDataset(store, run);
    const version = nextVersion(store, run, above);
    const { lastInsertRowid: run_id } = store.run(
      `INSERT INTO training_runs (job_id, user_id, modality, version, status, algorithm, config, split,
         last_sample_id, started_at)
       VALUES (@job_id, @user_id, @modality, @version, 'running', @algorithm, @config, @split,
         @last_sample_id, @at)`,
      {
        ...run,
        at: stamp.at,
        version,
        config: JSON.stringify(config),
        split: split && JSON.stringify(split),
      },
    );
    const { job_id, algorithm } = run;
    const change = {
      action: 'training.begin',
      subject: runSubject({ ...run, version }),
      old_value: null,
      new_value: { status: 'running', run_id, job_id, algorithm, config, split },
    };
    const model_version = modelVersion({ ...run, version });
    return { output: { run_id, version, model_version }, changes: [change] };
  },
);

interface DatasetKey {
  user_id: string;
  modality: Modality;
}

function requireDataset(store: ReadonlyStore, { user_id, modality }: DatasetKey): void {
  const known = store.get(z.unknown(), 'SELECT 1 FROM datasets WHERE user_id = ? AND modality = ?', [
    user_id,
    modality,
  ]);
  if (known !== undefined) return;
  throw new RefusedError(
    'DATASET_UNKNOWN',
    `There are no ${modality} recordings of "${user_id}". Import some.`,
    {
      details: { user_id, modality },
    },
  );
}

function nextVersion(store: ReadonlyStore, { user_id, modality }: DatasetKey, above: number): number {
  const row = store.get(
    z.object({ highest: z.number() }),
    `SELECT COALESCE(MAX(version), 0) AS highest FROM training_runs WHERE user_id = ? AND modality = ?`,
    [user_id, modality],
  );
  return Math.max(row?.highest ?? 0, above) + 1;
}
