import { z } from 'zod';
import { flagColumn, jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import {
  algorithmSchema,
  type EpochRecord,
  epochRecordSchema,
  metricsSchema,
  modalitySchema,
  modelStatusSchema,
  partCountsSchema,
  userIdSchema,
} from '../schema.ts';
import type { DatasetKey } from './datasets.ts';

const modelSchema = z.object({
  user_id: userIdSchema,
  modality: modalitySchema,
  version: z.number(),
  model_version: z.string(),
  status: modelStatusSchema,
  algorithm: algorithmSchema,
  benchmark: flagColumn,
  synthetic: flagColumn,
  created_at: z.number(),
  samples: jsonColumn(partCountsSchema),
  labels: jsonColumn(z.array(z.string())),
  metrics: jsonColumn(metricsSchema),
  seconds: z.number(),
  weights_sha256: z.string(),
  /** Of the bytes of manifest.json; null for a version of before this was kept. */
  manifest_sha256: z.string().nullable(),
  /** Relative to the workspace folder, with `/`. */
  artifact_dir: z.string(),
});
export type ModelRecord = z.output<typeof modelSchema>;

/** A deleted version is none of them: only its run and its figures are kept. */
const MODELS = `
  SELECT m.user_id, m.modality, m.version, model_version, m.status, algorithm, benchmark, synthetic,
    m.created_at, samples, labels, metrics, seconds, weights_sha256, manifest_sha256, artifact_dir
  FROM (SELECT * FROM models WHERE deleted_at IS NULL) m
  JOIN training_runs USING (run_id) JOIN users u ON u.user_id = m.user_id`;

/** The registered versions of one dataset, the newest first. */
export function listModels(store: ReadonlyStore, { user_id, modality }: DatasetKey): ModelRecord[] {
  return store.all(modelSchema, `${MODELS} WHERE m.user_id = ? AND m.modality = ? ORDER BY m.version DESC`, [
    user_id,
    modality,
  ]);
}

export function getModel(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  version: number,
): ModelRecord | null {
  const model = store.get(modelSchema, `${MODELS} WHERE m.user_id = ? AND m.modality = ? AND m.version = ?`, [
    user_id,
    modality,
    version,
  ]);
  return model ?? null;
}

/** The version in use; null where none is. */
export function getActiveModel(store: ReadonlyStore, { user_id, modality }: DatasetKey): ModelRecord | null {
  const model = store.get(
    modelSchema,
    `${MODELS} WHERE m.user_id = ? AND m.modality = ? AND m.status = 'active'`,
    [user_id, modality],
  );
  return model ?? null;
}

/** The newest registered version; null where nothing was trained yet. */
export function getLatestModel(store: ReadonlyStore, { user_id, modality }: DatasetKey): ModelRecord | null {
  const model = store.get(
    modelSchema,
    `${MODELS} WHERE m.user_id = ? AND m.modality = ? ORDER BY m.version DESC LIMIT 1`,
    [user_id, modality],
  );
  return model ?? null;
}

/**
 * The newest version (no benchmark) of which a training may begin again; null where there is none. Runs that
 * saw no fewer recordings are left out: a training that is repeated on the same recordings gives the same
 * result, whichever of the versions that came of it is active by now.
 * @param before `last_sample_id` of the run that is about to begin
 */
export function previousVersion(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  before: number,
): number | null {
  const row = store.get(
    z.object({ version: z.number() }),
    `SELECT m.version FROM models m JOIN training_runs r USING (run_id)
     WHERE m.user_id = ? AND m.modality = ? AND m.benchmark = 0 AND m.deleted_at IS NULL
       AND r.last_sample_id < ?
     ORDER BY m.version DESC LIMIT 1`,
    [user_id, modality, before],
  );
  return row?.version ?? null;
}

const latestSchema = z.object({
  user_id: userIdSchema,
  modality: modalitySchema,
  version: z.number(),
  test_accuracy: z.number().nullable(),
  /** The version in use; null where none is. */
  active_version: z.number().nullable(),
});
export type LatestModel = z.output<typeof latestSchema>;

/** The newest version (no benchmark) of every dataset that has one, or of one, with its figure on the test part. */
export function listLatestModels(store: ReadonlyStore, key?: DatasetKey): LatestModel[] {
  const where = key ? 'user_id = @user_id AND modality = @modality' : 'true';
  return store.all(
    latestSchema,
    `WITH latest AS (
       SELECT user_id, modality, MAX(version) AS version,
         MAX(version) FILTER (WHERE status = 'active') AS active_version
       FROM models WHERE benchmark = 0 AND deleted_at IS NULL AND ${where} GROUP BY user_id, modality
     )
     SELECT user_id, modality, version, metrics ->> '$.test.accuracy' AS test_accuracy, active_version
     FROM latest JOIN training_runs USING (user_id, modality, version) ORDER BY user_id, modality`,
    key ? { user_id: key.user_id, modality: key.modality } : {},
  );
}

/** The learning curve of one version; empty where there is no such version. */
export function getModelHistory(
  store: ReadonlyStore,
  { user_id, modality }: DatasetKey,
  version: number,
): EpochRecord[] {
  const row = store.get(
    z.object({ history: jsonColumn(z.array(epochRecordSchema)) }),
    `SELECT history FROM training_runs
     WHERE user_id = ? AND modality = ? AND version = ? AND history IS NOT NULL`,
    [user_id, modality, version],
  );
  return row?.history ?? [];
}
