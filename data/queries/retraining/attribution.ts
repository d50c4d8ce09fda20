import { MODALITY } from './given.ts';

/**
 * The SQL of what counts for which (user, modality), and how. A record that names no modality counts for its
 * session's, when the session has exactly one (interactions.ts counts so too).
 */

/** The one modality of the session of a row; NULL where it has none, or several, or there is no session. */
export const sessionModality = (row: string): string => `(
  SELECT IIF(COUNT(*) = 1, MIN(modality), NULL) FROM session_counts c
  WHERE c.user_id = ${row}.user_id AND c.session_id = ${row}.session_id)`;

/** A column of the recognition that a row of `@modality` is about: the latest of its session at or before it. */
export const ofItsRecognition = (row: string, column: string): string => `(
  SELECT ${column} FROM recognitions q INDEXED BY recognitions_by_time
  WHERE q.user_id = ${row}.user_id AND q.session_id = ${row}.session_id AND q.recorded_at <= ${row}.recorded_at
    AND q.form <> 'clarification_event' AND COALESCE(q.modality, ${MODALITY}) = ${MODALITY}
  ORDER BY q.recorded_at DESC, q.recognition_id DESC LIMIT 1)`;

/** Rounded to a billionth or so, in powers of two: sums of these are exact, in whatever order they are added up. */
export const confidenceOfItsRecognition = (row: string): string =>
  ofItsRecognition(row, 'ROUND(q.confidence * 1073741824) / 1073741824');

/** 1 where a question back counts, which it does once: not beside a recognition that is flagged itself. */
export const isQuestion = (row: string): string => `
  CASE ${row}.form WHEN 'clarification_event' THEN 1 - COALESCE(${ofItsRecognition(row, 'q.clarification')}, 0)
    ELSE ${row}.clarification END`;

/**
 * What training takes unless somebody says otherwise: consent, no demonstration, a label that somebody confirmed,
 * and nobody else performs. Fits `samples` and the running totals, which hold '' for NULL.
 */
export const TRAINABLE = `consent = 'given' AND is_demo = 0 AND COALESCE(label, '') <> ''
  AND label_status IN ('confirmed', 'corrected') AND COALESCE(performer_id, '') IN ('', 'system', user_id)`;
