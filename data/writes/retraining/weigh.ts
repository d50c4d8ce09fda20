import { z } from 'zod';
import { getModel } from '../../queries/models.ts';
import { modelUnknown } from '../../registry_errors.ts';
import { datasetKey, runSubject } from '../training_run.ts';
import { defineWrite } from '../write.ts';

/**
 * Notes that the comparison alone has judged a version that the scheduler asked for, and what came of it. Once:
 * what another process has noted stands, and null says so.
 * @throws RefusedError MODEL_UNKNOWN
 */
export const weighVersion = defineWrite(
  z.object({
    ...datasetKey,
    version: z.number().int().positive(),
    promoted: z.boolean(),
    words: z.string().trim().min(1),
  }),
  (store, { at }, { promoted, words, ...key }) => {
    if (!getModel(store, key, key.version)) throw modelUnknown(key);
    const { changes } = store.run(
      `INSERT INTO retraining_weighings (user_id, modality, version, at, promoted, words)
       VALUES (@user_id, @modality, @version, @at, @promoted, @words) ON CONFLICT DO NOTHING`,
      { ...key, at, promoted: Number(promoted), words },
    );
    if (changes === 0) return { output: null, changes: [] };
    const new_value = { promoted, words };
    const change = { action: 'retraining.weigh', subject: runSubject(key), old_value: null, new_value };
    return { output: { at, promoted, words }, changes: [change] };
  },
);

/**
 * Keeps how far the recordings up to one differ from those that a version was trained on; null: it cannot be said.
 * @throws RefusedError MODEL_UNKNOWN
 */
export const recordDrift = defineWrite(
  z.object({
    ...datasetKey,
    version: z.number().int().positive(),
    last_sample_id: z.number().int().nonnegative(),
    figure: z.number().nonnegative().nullable(),
  }),
  (store, { at }, { last_sample_id, figure, ...key }) => {
    if (!getModel(store, key, key.version)) throw modelUnknown(key);
    const { lastInsertRowid: drift_id } = store.run(
      `INSERT INTO drift_figures (user_id, modality, version, at, last_sample_id, figure)
       VALUES (@user_id, @modality, @version, @at, @last_sample_id, @figure)`,
      { ...key, at, last_sample_id, figure },
    );
    const new_value = { last_sample_id, figure };
    const change = {
      action: 'retraining.record_drift',
      subject: runSubject(key),
      old_value: null,
      new_value,
    };
    return { output: { drift_id }, changes: [change] };
  },
);
