import type { Migration } from './migration.ts';

/**
 * What people changed of recordings after they came in. `recording_edit_samples` keeps how each recording was
 * before and after, so that a change can be taken back exactly, and so that nothing about a label is ever lost.
 * `stands` is the change in which a recording stands after an edit, `stood` the one before (NULL: as it was
 * imported): taking a change back makes the recording stand where it stood, and so changes come off one by one.
 *
 * `samples_in_order` answers every page and every count of a dataset's recordings by itself.
 */
export const recordingEdits: Migration = {
  version: 15,
  sql: `
    CREATE TABLE recording_edits (
      edit_id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id TEXT NOT NULL,
      modality TEXT NOT NULL,
      at INTEGER NOT NULL,
      operator_id TEXT NOT NULL REFERENCES operators,
      kind TEXT NOT NULL CHECK (kind IN ('label', 'exclude', 'include', 'undo')),
      samples INTEGER NOT NULL CHECK (samples > 0),
      label TEXT CHECK (trim(label) <> ''),
      reason TEXT CHECK (trim(reason) <> ''),
      undoes INTEGER UNIQUE REFERENCES recording_edits,
      CHECK ((kind = 'label') = (label IS NOT NULL)),
      CHECK ((kind = 'exclude') = (reason IS NOT NULL)),
      CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
      FOREIGN KEY (user_id, modality) REFERENCES datasets
    ) STRICT;
    CREATE INDEX recording_edits_by_dataset ON recording_edits (user_id, modality, edit_id);

    CREATE TABLE recording_edit_samples (
      edit_id INTEGER NOT NULL REFERENCES recording_edits,
      sample_id INTEGER NOT NULL REFERENCES samples ON DELETE CASCADE,
      old_label TEXT,
      old_label_status TEXT NOT NULL,
      new_label TEXT,
      new_label_status TEXT NOT NULL,
      stood INTEGER,
      stands INTEGER,
      PRIMARY KEY (edit_id, sample_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX recording_edit_samples_by_sample ON recording_edit_samples (sample_id, edit_id, stands);

    CREATE TRIGGER recording_edits_are_kept BEFORE DELETE ON recording_edits
    BEGIN SELECT RAISE(ABORT, 'what was changed of a recording stays on record'); END;
    CREATE TRIGGER recording_edits_are_not_changed BEFORE UPDATE ON recording_edits
    BEGIN SELECT RAISE(ABORT, 'what was changed of a recording stays on record'); END;
    CREATE TRIGGER recording_edit_samples_are_not_changed BEFORE UPDATE ON recording_edit_samples
    BEGIN SELECT RAISE(ABORT, 'what was changed of a recording stays on record'); END;

    CREATE INDEX samples_in_order ON samples (user_id, modality, recorded_at, sample_id, label, label_status, part,
      session_id, consent, is_demo, performer_id, frames);
  `,
};
