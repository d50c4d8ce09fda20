import type { Migration } from './migration.ts';

/**
 * Recordings. Their payloads lie in a table of their own, so that reading facts never drags audio along.
 * A recording is known by its content under the label it came with: importing it again adds nothing, even
 * after a person relabelled it, while the same content under two labels stays visible as a contradiction.
 */
export const samples: Migration = {
  version: 2,
  sql: `
    CREATE TABLE datasets (
      user_id TEXT NOT NULL REFERENCES users,
      modality TEXT NOT NULL CHECK (modality IN ('gesture', 'sound', 'speech')),
      signal_kind TEXT NOT NULL CHECK (signal_kind IN ('sequence', 'audio')),
      dims INTEGER NOT NULL CHECK (dims > 0),
      encoding TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      PRIMARY KEY (user_id, modality)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE samples (
      sample_id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id TEXT NOT NULL,
      modality TEXT NOT NULL,
      external_id TEXT NOT NULL,
      session_id TEXT,
      capture_id TEXT,
      label TEXT CHECK (label <> ''),
      imported_label TEXT CHECK (imported_label <> ''),
      label_status TEXT NOT NULL CHECK (label_status IN ('unconfirmed', 'confirmed', 'corrected', 'rejected')),
      performer_id TEXT CHECK (performer_id <> ''),
      consent TEXT NOT NULL CHECK (consent IN ('given', 'refused', 'unknown')),
      is_demo INTEGER NOT NULL CHECK (is_demo IN (0, 1)),
      recorded_at INTEGER,
      content_hash TEXT NOT NULL CHECK (length(content_hash) = 64),
      encoding TEXT NOT NULL,
      vector_version TEXT,
      signal_kind TEXT NOT NULL CHECK (signal_kind IN ('sequence', 'audio')),
      frames INTEGER NOT NULL CHECK (frames > 0),
      dims INTEGER NOT NULL CHECK (dims > 0),
      part TEXT CHECK (part IN ('train', 'validation', 'test', 'holdout')),
      source_file TEXT NOT NULL,
      source_line INTEGER,
      import_job_id INTEGER REFERENCES jobs,
      imported_at INTEGER NOT NULL,
      FOREIGN KEY (user_id, modality) REFERENCES datasets,
      FOREIGN KEY (user_id, session_id) REFERENCES sessions
    ) STRICT;
    CREATE UNIQUE INDEX samples_content
      ON samples (user_id, modality, content_hash, COALESCE(imported_label, ''));
    CREATE INDEX samples_by_dataset ON samples (user_id, modality);
    CREATE INDEX samples_by_session ON samples (user_id, modality, session_id, label, part);

    CREATE TABLE sample_payloads (
      sample_id INTEGER PRIMARY KEY REFERENCES samples ON DELETE CASCADE,
      payload BLOB NOT NULL
    ) STRICT;

    CREATE TRIGGER samples_part_is_final
    BEFORE UPDATE OF part ON samples WHEN OLD.part IS NOT NULL AND NEW.part IS NOT OLD.part
    BEGIN SELECT RAISE(ABORT, 'a recording never moves to another part'); END;

    CREATE TRIGGER samples_identity_is_final
    BEFORE UPDATE OF sample_id, user_id, modality, session_id, recorded_at, content_hash, imported_label
    ON samples
    BEGIN SELECT RAISE(ABORT, 'what a recording is never changes'); END;
  `,
};
