import { z } from 'zod';
import { jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import {
  type Algorithm,
  algorithmSchema,
  errorJsonSchema,
  hyperparametersSchema,
  type Trial,
  trialSchema,
} from '../schema.ts';
import type { DatasetKey } from './datasets.ts';

const trialRowSchema = z
  .object({
    number: z.number(),
    algorithm: algorithmSchema,
    parameters: jsonColumn(hyperparametersSchema),
    score: z.number().nullable(),
    reason: z.string(),
    curve: jsonColumn(z.array(z.number())),
    seconds: z.number(),
    error: jsonColumn(errorJsonSchema).nullable(),
  })
  .transform(({ error, ...trial }) => (error ? { ...trial, error } : trial))
  .pipe(trialSchema);

const TRIAL = 'number, t.algorithm, parameters, score, reason, curve, t.seconds, t.error';

/** What the search of one run tried, in the order in which it was proposed. */
export function listTrials(store: ReadonlyStore, run_id: number): Trial[] {
  return store.all(
    trialRowSchema,
    `SELECT ${TRIAL} FROM training_trials t WHERE run_id = ? ORDER BY number`,
    [run_id],
  );
}

/**
 * What worked in earlier searches for this person and modality, and for one algorithm where it is named: the
 * best of each run, the newest run first, then the second best of each, and so on. Scores of two runs are not
 * compared: they were measured on other recordings. Benchmarks are left out, since a split file may have
 * validated on what is a test recording otherwise, and so are runs that saw no fewer recordings: a training
 * that is repeated on the same recordings gives the same result.
 * @param before `last_sample_id` of the run that is about to begin
 */
export function bestTrials(
  store: ReadonlyStore,
  {
    user_id,
    modality,
    algorithm = null,
    before,
  }: DatasetKey & { algorithm?: Algorithm | null; before: number },
  limit: number,
): Trial[] {
  return store.all(
    trialRowSchema,
    `SELECT ${TRIAL} FROM (
       SELECT t.*, ROW_NUMBER() OVER (PARTITION BY run_id ORDER BY score, number) AS place
       FROM training_runs r JOIN training_trials t USING (run_id)
       WHERE r.user_id = @user_id AND r.modality = @modality AND r.split IS NULL AND score IS NOT NULL
         AND r.last_sample_id < @before
         AND (@algorithm IS NULL OR t.algorithm = @algorithm)
     ) t ORDER BY place, run_id DESC LIMIT @limit`,
    { user_id, modality, algorithm, before, limit },
  );
}
