import { z } from 'zod';
import { flagColumn, jsonColumn, optionalKeyColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import { consentSchema, labelStatusSchema, modalitySchema, userIdSchema } from '../schema.ts';
import type { DatasetKey } from './datasets.ts';

const userSchema = z.object({ user_id: userIdSchema, synthetic: flagColumn, created_at: z.number() });
export type User = z.output<typeof userSchema>;

/** Everyone in the store, by id. */
export function listUsers(store: ReadonlyStore): User[] {
  return store.all(userSchema, 'SELECT user_id, synthetic, created_at FROM users ORDER BY user_id');
}

/** Whether there is nobody in the store. */
export function isEmpty(store: ReadonlyStore): boolean {
  return store.get(z.object({}), 'SELECT 1 FROM users LIMIT 1') === undefined;
}

export function getUser(store: ReadonlyStore, user_id: string): User | null {
  const user = store.get(userSchema, 'SELECT user_id, synthetic, created_at FROM users WHERE user_id = ?', [
    user_id,
  ]);
  return user ?? null;
}

const datasetTotalsSchema = z.object({
  user_id: userIdSchema,
  modality: modalitySchema,
  samples: z.number(),
  sessions: z.number(),
  last_recorded_at: z.number().nullable(),
});
export type DatasetTotals = z.output<typeof datasetTotalsSchema>;

/** Narrows a query to one dataset, by the key's own index; without a key it runs over all of them. */
function ofDataset(key: DatasetKey | undefined): { where: string; parameters: Record<string, unknown> } {
  if (!key) return { where: 'true', parameters: {} };
  const { user_id, modality } = key;
  return { where: 'user_id = @user_id AND modality = @modality', parameters: { user_id, modality } };
}

/** Size of every dataset, or of one, by user and modality, from the running totals. */
export function listDatasetTotals(store: ReadonlyStore, key?: DatasetKey): DatasetTotals[] {
  const { where, parameters } = ofDataset(key);
  return store.all(
    datasetTotalsSchema,
    `SELECT user_id, modality, SUM(samples) AS samples,
       COUNT(*) FILTER (WHERE session_id <> '') AS sessions, MAX(last_recorded_at) AS last_recorded_at
     FROM session_counts
     WHERE samples > 0 AND ${where} GROUP BY user_id, modality ORDER BY user_id, modality`,
    parameters,
  );
}

const kindSchema = z.object({
  user_id: userIdSchema,
  modality: modalitySchema,
  consent: consentSchema,
  is_demo: flagColumn,
  label_status: labelStatusSchema,
  performer_id: optionalKeyColumn,
  /**
   * Recordings by label; '' stands for those without one. Made by the query itself, entry by entry, so its
   * entries are not checked again: that would take longer than the query.
   */
  label_counts: jsonColumn(z.custom<Readonly<Record<string, number>>>()),
});
/** Recordings of a dataset that agree in what decides whether they may be trained on, but for the label. */
export type SampleKind = z.output<typeof kindSchema>;

const KIND = 'user_id, modality, consent, is_demo, label_status, performer_id';

/** How many recordings of each kind every dataset has, or one. */
export function listSampleKinds(store: ReadonlyStore, key?: DatasetKey): SampleKind[] {
  const { where, parameters } = ofDataset(key);
  return store.all(
    kindSchema,
    `SELECT ${KIND}, json_group_object(label, samples) AS label_counts
     FROM label_counts WHERE ${where} GROUP BY ${KIND}`,
    parameters,
  );
}

/** The same, counting only recordings that came in after the last training that was no benchmark. */
export function listSampleKindsSinceTraining(store: ReadonlyStore, key?: DatasetKey): SampleKind[] {
  const { where, parameters } = ofDataset(key);
  return store.all(
    kindSchema,
    `WITH trained AS (
       SELECT user_id, modality, MAX(last_sample_id) AS last_sample_id FROM training_runs
       WHERE status = 'completed' AND split IS NULL AND ${where} GROUP BY user_id, modality
     ), by_label AS (
       SELECT s.user_id, s.modality, consent, is_demo, label_status, COALESCE(performer_id, '') AS performer_id,
         COALESCE(label, '') AS label, COUNT(*) AS samples
       FROM trained t JOIN samples s
         ON s.user_id = t.user_id AND s.modality = t.modality AND s.sample_id > t.last_sample_id
       GROUP BY s.user_id, s.modality, consent, is_demo, label_status, performer_id, label
     )
     SELECT ${KIND}, json_group_object(label, samples) AS label_counts FROM by_label GROUP BY ${KIND}`,
    parameters,
  );
}
