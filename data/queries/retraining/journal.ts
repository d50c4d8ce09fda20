import { z } from 'zod';
import type { ReadonlyStore } from '../../connection.ts';
import { modalitySchema, userIdSchema } from '../../schema.ts';
import type { DatasetKey } from '../datasets.ts';

export const journalKindSchema = z.enum([
  'import',
  'recordings',
  'request',
  'training_began',
  'training_ended',
  'activation',
  'snooze',
  'drift',
]);

const entrySchema = z.object({
  seq: z.number(),
  kind: journalKindSchema,
  user_id: userIdSchema,
  /** null: it concerns every modality of the user. */
  modality: modalitySchema.nullable(),
});
export type JournalEntry = z.output<typeof entrySchema>;

/** Everything that decisions depend on and that the store took in after an entry, in order. */
export function journalAfter(store: ReadonlyStore, seq: number): JournalEntry[] {
  return store.all(
    entrySchema,
    'SELECT seq, kind, user_id, modality FROM retraining_journal WHERE seq > ? ORDER BY seq',
    [seq],
  );
}

const movedSchema = entrySchema.pick({ user_id: true, modality: true });
/** Whom something happened to; modality null: to every modality of the user. */
export type Moved = z.output<typeof movedSchema>;

/** Whom anything happened to after an entry, each once, however much it was. */
export function movedAfter(store: ReadonlyStore, seq: number): Moved[] {
  const sql = 'SELECT DISTINCT user_id, modality FROM retraining_journal WHERE seq > ?';
  return store.all(movedSchema, sql, [seq]);
}

const newestSchema = entrySchema.pick({ seq: true });

/** The newest entry; 0: there is none. */
export function newestJournalSeq(store: ReadonlyStore): number {
  const sql = 'SELECT COALESCE(MAX(seq), 0) AS seq FROM retraining_journal';
  return store.get(newestSchema, sql)?.seq ?? 0;
}

/** The newest entry that concerns a (user, modality); 0: there is none. */
export function newestSeqOf(store: ReadonlyStore, { user_id, modality }: DatasetKey): number {
  const sql = `
    SELECT COALESCE(MAX(seq), 0) AS seq FROM (
      SELECT MAX(seq) AS seq FROM retraining_journal WHERE user_id = @user_id AND kind = 'import'
      UNION ALL
      SELECT MAX(seq) FROM retraining_journal WHERE user_id = @user_id AND modality = @modality)`;
  return store.get(newestSchema, sql, { user_id, modality })?.seq ?? 0;
}

const pairSchema = z.object({ user_id: userIdSchema, modality: modalitySchema });

/** Every (user, modality) that there are recordings of, by user and modality. */
export function listPairs(store: ReadonlyStore): DatasetKey[] {
  return store.all(pairSchema, 'SELECT user_id, modality FROM datasets ORDER BY user_id, modality');
}
