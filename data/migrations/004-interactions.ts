import type { Migration } from './migration.ts';

/** What a recogniser answered and what people said about it. Where they name no modality, their session may. */
export const interactions: Migration = {
  version: 4,
  sql: `
    CREATE TABLE recognitions (
      recognition_id INTEGER PRIMARY KEY,
      record_id TEXT NOT NULL,
      form TEXT NOT NULL CHECK (form IN ('message', 'inference_trace', 'clarification_event')),
      user_id TEXT NOT NULL REFERENCES users,
      modality TEXT CHECK (modality IN ('gesture', 'sound', 'speech')),
      session_id TEXT,
      recorded_at INTEGER NOT NULL,
      predicted_label TEXT,
      confidence REAL CHECK (confidence BETWEEN 0 AND 1),
      clarification INTEGER NOT NULL CHECK (clarification IN (0, 1)),
      model_version TEXT,
      source_file TEXT NOT NULL,
      source_line INTEGER,
      import_job_id INTEGER REFERENCES jobs,
      imported_at INTEGER NOT NULL,
      UNIQUE (user_id, form, record_id),
      FOREIGN KEY (user_id, session_id) REFERENCES sessions
    ) STRICT;
    CREATE INDEX recognitions_by_session ON recognitions (user_id, session_id, modality, form);

    CREATE TABLE feedback_events (
      feedback_id INTEGER PRIMARY KEY,
      entry_id TEXT NOT NULL,
      user_id TEXT NOT NULL REFERENCES users,
      session_id TEXT,
      recorded_at INTEGER NOT NULL,
      prompt_text TEXT,
      user_response TEXT,
      intent_label TEXT,
      label_correction TEXT,
      label_status TEXT NOT NULL CHECK (label_status IN ('unconfirmed', 'confirmed', 'corrected', 'rejected')),
      output_mode TEXT,
      source_file TEXT NOT NULL,
      source_line INTEGER,
      import_job_id INTEGER REFERENCES jobs,
      imported_at INTEGER NOT NULL,
      UNIQUE (user_id, entry_id),
      FOREIGN KEY (user_id, session_id) REFERENCES sessions
    ) STRICT;
    CREATE INDEX feedback_by_session ON feedback_events (user_id, session_id);

    CREATE TRIGGER recognitions_inserted AFTER INSERT ON recognitions WHEN NEW.modality IS NOT NULL BEGIN
      INSERT INTO session_counts
      VALUES (NEW.user_id, NEW.modality, COALESCE(NEW.session_id, ''), 0, 1, NULL, NULL)
      ON CONFLICT DO UPDATE SET recognitions = recognitions + 1;
    END;

    CREATE TRIGGER recognitions_deleted AFTER DELETE ON recognitions WHEN OLD.modality IS NOT NULL BEGIN
      UPDATE session_counts SET recognitions = recognitions - 1
      WHERE (user_id, modality, session_id) = (OLD.user_id, OLD.modality, COALESCE(OLD.session_id, ''));
    END;
  `,
};
