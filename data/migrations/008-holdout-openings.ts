import type { Migration } from './migration.ts';

/**
 * Who looked at the holdout recordings with which version, when and why: once a version, for ever on record.
 * The figures come after the opening, in a write of their own; they are null where that never came to be.
 */
export const holdoutOpenings: Migration = {
  version: 8,
  sql: `
    CREATE TABLE holdout_openings (
      user_id TEXT NOT NULL,
      modality TEXT NOT NULL,
      version INTEGER NOT NULL,
      opened_at INTEGER NOT NULL,
      operator_id TEXT NOT NULL REFERENCES operators,
      reason TEXT NOT NULL CHECK (trim(reason) <> ''),
      sample_ids TEXT NOT NULL CHECK (json_array_length(sample_ids) > 0),
      metrics TEXT CHECK (json_valid(metrics)),
      PRIMARY KEY (user_id, modality, version),
      FOREIGN KEY (user_id, modality, version) REFERENCES models
    ) STRICT, WITHOUT ROWID;

    CREATE TRIGGER holdout_openings_are_kept BEFORE DELETE ON holdout_openings
    BEGIN SELECT RAISE(ABORT, 'an opening of the holdout is kept'); END;

    CREATE TRIGGER holdout_openings_are_not_changed BEFORE UPDATE ON holdout_openings
    WHEN OLD.metrics IS NOT NULL
      OR (OLD.user_id, OLD.modality, OLD.version, OLD.opened_at, OLD.operator_id, OLD.reason, OLD.sample_ids)
      IS NOT (NEW.user_id, NEW.modality, NEW.version, NEW.opened_at, NEW.operator_id, NEW.reason, NEW.sample_ids)
    BEGIN SELECT RAISE(ABORT, 'an opening of the holdout only takes its figures, once'); END;
  `,
};
