import { z } from 'zod';
import { flagColumn } from '../../columns.ts';
import type { ReadonlyStore } from '../../connection.ts';
import { labelStatusSchema, modalitySchema } from '../../schema.ts';
import type { DatasetKey } from '../datasets.ts';
import { TRAINABLE } from './attribution.ts';

/** What imports brought that may count for one (user, modality), as it came, each kind in order of arrival. */

const recordingSchema = z.object({
  id: z.number(),
  label: z.string(),
  recorded_at: z.number(),
  imported_at: z.number(),
});
export type Recording = z.output<typeof recordingSchema>;

/** Trainable as it is today: of a recording that was changed since, what it was is not kept. */
const RECORDINGS = `
  SELECT sample_id AS id, label, COALESCE(recorded_at, imported_at) AS recorded_at, imported_at
  FROM samples WHERE user_id = ? AND modality = ? AND ${TRAINABLE} ORDER BY sample_id`;

const answerSchema = z.object({
  id: z.number(),
  modality: modalitySchema.nullable(),
  session_id: z.string().nullable(),
  recorded_at: z.number(),
  imported_at: z.number(),
  /** A question back that was recorded apart from its recognition. */
  apart: flagColumn,
  clarification: flagColumn,
  confidence: z.number().nullable(),
});
export type Answer = z.output<typeof answerSchema>;

const ANSWERS = `
  SELECT recognition_id AS id, modality, session_id, recorded_at, imported_at,
    form = 'clarification_event' AS apart, clarification, ROUND(confidence * 1073741824) / 1073741824 AS confidence
  FROM recognitions WHERE user_id = ? AND (modality = ? OR modality IS NULL) ORDER BY recognition_id`;

const judgementSchema = z.object({
  id: z.number(),
  session_id: z.string().nullable(),
  recorded_at: z.number(),
  imported_at: z.number(),
  label_status: labelStatusSchema,
  label_correction: z.string().nullable(),
});
export type Judgement = z.output<typeof judgementSchema>;

const JUDGEMENTS = `
  SELECT feedback_id AS id, session_id, recorded_at, imported_at, label_status, label_correction
  FROM feedback_events WHERE user_id = ? ORDER BY feedback_id`;

const mentionSchema = z.object({
  session_id: z.string(),
  modality: modalitySchema,
  first_sample_id: z.number().nullable(),
  first_recognition_id: z.number().nullable(),
});
/** A modality of a session, with the first rows that named it. */
export type Mention = z.output<typeof mentionSchema>;

const MENTIONS = `
  SELECT session_id, modality,
    (SELECT MIN(sample_id) FROM samples s INDEXED BY samples_by_session
     WHERE s.user_id = c.user_id AND s.modality = c.modality AND s.session_id = c.session_id) AS first_sample_id,
    (SELECT MIN(recognition_id) FROM recognitions r INDEXED BY recognitions_by_session
     WHERE r.user_id = c.user_id AND r.session_id = c.session_id AND r.modality = c.modality) AS first_recognition_id
  FROM session_counts c WHERE user_id = ? AND session_id <> ''`;

const importSchema = z.object({
  seq: z.number(),
  at: z.number(),
  last_sample_id: z.number(),
  last_recognition_id: z.number(),
  last_feedback_id: z.number(),
});
export type JournalledImport = z.output<typeof importSchema>;

const IMPORTS = `
  SELECT seq, at, last_sample_id, last_recognition_id, last_feedback_id FROM retraining_journal
  WHERE user_id = ? AND kind = 'import' ORDER BY seq`;

export interface PairRecord {
  recordings: readonly Recording[];
  answers: readonly Answer[];
  judgements: readonly Judgement[];
  mentions: readonly Mention[];
  imports: readonly JournalledImport[];
}

export function readPairRecord(store: ReadonlyStore, { user_id, modality }: DatasetKey): PairRecord {
  return {
    recordings: store.all(recordingSchema, RECORDINGS, [user_id, modality]),
    answers: store.all(answerSchema, ANSWERS, [user_id, modality]),
    judgements: store.all(judgementSchema, JUDGEMENTS, [user_id]),
    mentions: store.all(mentionSchema, MENTIONS, [user_id]),
    imports: store.all(importSchema, IMPORTS, [user_id]),
  };
}
