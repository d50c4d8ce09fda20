import { z } from 'zod';
import { jsonColumn } from '../columns.ts';
import type { ReadonlyStore } from '../connection.ts';
import { modalitySchema, userIdSchema } from '../schema.ts';
import type { DatasetKey } from './datasets.ts';

/** What the list of people needs beside the summaries of their recordings. */

/** Where a list of people stood; while nothing of it moves, the list holds. */
export const peopleMarkSchema = z.object({
  /** The journal names everybody whose recordings, trainings or version in use changed. */
  seq: z.number(),
  /** A version is deleted without an entry in it. */
  deleted: z.number(),
  /** What is advised changes with a pass only. */
  pass_id: z.number(),
});
export type PeopleMark = z.output<typeof peopleMarkSchema>;

export function peopleMark(store: ReadonlyStore): PeopleMark {
  const mark = store.get(
    peopleMarkSchema,
    `SELECT (SELECT COALESCE(MAX(seq), 0) FROM retraining_journal) AS seq,
       (SELECT COUNT(*) FROM models WHERE deleted_at IS NOT NULL) AS deleted,
       (SELECT COALESCE(MAX(pass_id), 0) FROM retraining_passes) AS pass_id`,
  );
  if (!mark) throw new Error('A query without conditions has a row.');
  return mark;
}

/** Whose recordings or models something happened to after an entry of the journal. */
export function peopleChangedAfter(store: ReadonlyStore, seq: number): string[] {
  const row = z.object({ user_id: userIdSchema });
  const sql = 'SELECT DISTINCT user_id FROM retraining_journal WHERE seq > ?';
  return store.all(row, sql, [seq]).map(({ user_id }) => user_id);
}

const namesSchema = z.object({ names: jsonColumn(z.array(userIdSchema)) });

export function listNames(store: ReadonlyStore): string[] {
  const sql = 'SELECT json_group_array(user_id ORDER BY user_id) AS names FROM users';
  return store.get(namesSchema, sql)?.names ?? [];
}

const trainedSchema = z.object({
  user_id: userIdSchema,
  modality: modalitySchema,
  /** Of the version in use; of the newest where none is. */
  created_at: z.number(),
});
export type TrainedAt = z.output<typeof trainedSchema>;

/** When the model of every (user, modality) was trained, or of one. */
export function listTrainedAt(store: ReadonlyStore, key?: DatasetKey): TrainedAt[] {
  return store.all(
    trainedSchema,
    `SELECT user_id, modality,
       COALESCE(MAX(created_at) FILTER (WHERE status = 'active'), MAX(created_at)) AS created_at
     FROM models WHERE benchmark = 0 AND deleted_at IS NULL
       ${key ? 'AND user_id = @user_id AND modality = @modality' : ''}
     GROUP BY user_id, modality`,
    key ? { user_id: key.user_id, modality: key.modality } : {},
  );
}

/** In which (user, modality) retraining is advised. */
export function listAdvised(store: ReadonlyStore): DatasetKey[] {
  return store.all(
    trainedSchema.omit({ created_at: true }),
    `SELECT user_id, modality FROM retraining_standings WHERE outcome = 'advise'`,
  );
}
