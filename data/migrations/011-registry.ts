import type { Migration } from './migration.ts';

/**
 * A version can be in use, be taken back, leave the app and be deleted; all of it stays on record. A deleted
 * version keeps its row, so that its number and its figures are never given to another.
 */
export const registry: Migration = {
  version: 11,
  sql: `
    ALTER TABLE models ADD COLUMN manifest_sha256 TEXT CHECK (length(manifest_sha256) = 64);
    ALTER TABLE models ADD COLUMN deleted_at INTEGER;

    CREATE TABLE activations (
      activation_id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id TEXT NOT NULL,
      modality TEXT NOT NULL,
      version INTEGER NOT NULL,
      previous_version INTEGER,
      kind TEXT NOT NULL CHECK (kind IN ('promotion', 'rollback')),
      at INTEGER NOT NULL,
      operator_id TEXT NOT NULL REFERENCES operators,
      reason TEXT CHECK (trim(reason) <> ''),
      basis TEXT CHECK (json_valid(basis)),
      FOREIGN KEY (user_id, modality, version) REFERENCES models,
      CHECK ((kind = 'promotion') = (basis IS NOT NULL)),
      CHECK (kind = 'rollback' OR reason IS NOT NULL OR COALESCE(basis ->> '$.passing', 0) = 1)
    ) STRICT;
    CREATE INDEX activations_by_dataset ON activations (user_id, modality, activation_id);

    CREATE TRIGGER activations_are_kept BEFORE DELETE ON activations
    BEGIN SELECT RAISE(ABORT, 'what was in use when stays on record'); END;
    CREATE TRIGGER activations_are_not_changed BEFORE UPDATE ON activations
    BEGIN SELECT RAISE(ABORT, 'what was in use when stays on record'); END;
    CREATE TRIGGER deleted_models_are_not_active BEFORE UPDATE OF status, deleted_at ON models
    WHEN NEW.deleted_at IS NOT NULL AND NEW.status = 'active'
    BEGIN SELECT RAISE(ABORT, 'a deleted version is never in use'); END;
    CREATE TRIGGER deleted_models_stay_deleted BEFORE UPDATE OF deleted_at ON models
    WHEN OLD.deleted_at IS NOT NULL
    BEGIN SELECT RAISE(ABORT, 'a deleted version stays deleted'); END;

    CREATE TABLE exports (
      export_id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id TEXT NOT NULL,
      modality TEXT NOT NULL,
      version INTEGER NOT NULL,
      job_id INTEGER NOT NULL REFERENCES jobs,
      at INTEGER NOT NULL,
      result TEXT NOT NULL CHECK (json_valid(result)),
      FOREIGN KEY (user_id, modality, version) REFERENCES models
    ) STRICT;
    CREATE INDEX exports_by_version ON exports (user_id, modality, version);
    INSERT INTO exports (user_id, modality, version, job_id, at, result)
      SELECT j.user_id, j.modality, m.version, j.job_id, j.finished_at, j.result
      FROM jobs j JOIN models m ON m.user_id = j.user_id AND m.modality = j.modality
        AND m.version = j.result ->> '$.version'
      WHERE j.kind = 'export' AND j.status = 'completed' AND j.result IS NOT NULL ORDER BY j.job_id;
    CREATE TRIGGER exported_models_are_kept BEFORE UPDATE OF deleted_at ON models
    WHEN NEW.deleted_at IS NOT NULL AND EXISTS (
      SELECT 1 FROM exports e
      WHERE e.user_id = NEW.user_id AND e.modality = NEW.modality AND e.version = NEW.version)
    BEGIN SELECT RAISE(ABORT, 'what left the app is kept'); END;
  `,
};
