/**
 * The tables of a staging file: an import's items as they came, with the same columns and the same rules of
 * identity as in the store, and nothing else.
 */

/** Columns that a staged recording and a stored one share. */
export const SAMPLE_COLUMNS = [
  'user_id',
  'modality',
  'external_id',
  'session_id',
  'capture_id',
  'label',
  'label_status',
  'performer_id',
  'consent',
  'is_demo',
  'recorded_at',
  'content_hash',
  'encoding',
  'vector_version',
  'signal_kind',
  'frames',
  'dims',
  'source_file',
  'source_line',
] as const;

export const RECOGNITION_COLUMNS = [
  'record_id',
  'form',
  'user_id',
  'modality',
  'session_id',
  'recorded_at',
  'predicted_label',
  'confidence',
  'clarification',
  'model_version',
  'source_file',
  'source_line',
] as const;

export const FEEDBACK_COLUMNS = [
  'entry_id',
  'user_id',
  'session_id',
  'recorded_at',
  'prompt_text',
  'user_response',
  'intent_label',
  'label_correction',
  'label_status',
  'output_mode',
  'source_file',
  'source_line',
] as const;

/** Types are checked where the items arrive in the store; here they only pass through. */
export const STAGING_SCHEMA = `
  CREATE TABLE staged_samples (
    staged_id INTEGER PRIMARY KEY, ${SAMPLE_COLUMNS.join(', ')}, synthetic, payload
  );
  CREATE UNIQUE INDEX staged_content
    ON staged_samples (user_id, modality, content_hash, COALESCE(label, ''));
  CREATE INDEX staged_sessions ON staged_samples (user_id, session_id, modality);
  CREATE TABLE staged_recognitions (${RECOGNITION_COLUMNS.join(', ')}, UNIQUE (user_id, form, record_id));
  CREATE INDEX staged_recognition_sessions ON staged_recognitions (user_id, session_id, modality);
  CREATE TABLE staged_feedback (${FEEDBACK_COLUMNS.join(', ')}, UNIQUE (user_id, entry_id));
`;
