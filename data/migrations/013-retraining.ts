import type { Migration } from './migration.ts';

/**
 * When to retrain. `retraining_journal` holds, in the order in which the store took it in, everything that a
 * decision depends on: entries of few words that point at the rows themselves. It serves three ends: who
 * follows it knows whom a pass must look at; a simulation gets its order from it; and a training's cut ("since
 * then") is an entry, the last import that it saw. Imports write their entries themselves, one for each user that
 * they brought anything for, with the user's newest rows after it; all other entries come from triggers, so that no
 * write can forget them.
 */
export const retraining: Migration = {
  version: 13,
  sql: `
    ALTER TABLE jobs ADD COLUMN origin TEXT NOT NULL DEFAULT 'person'
      CHECK (origin IN ('scheduler', 'advice', 'person'));
    ALTER TABLE jobs ADD COLUMN request TEXT CHECK (json_valid(request));

    CREATE INDEX jobs_by_scheduler ON jobs (job_id) WHERE origin = 'scheduler';

    CREATE TABLE snoozes (
      snooze_id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id TEXT NOT NULL,
      modality TEXT NOT NULL,
      at INTEGER NOT NULL,
      until INTEGER NOT NULL CHECK (until >= at),
      reason TEXT NOT NULL CHECK (trim(reason) <> ''),
      operator_id TEXT NOT NULL REFERENCES operators,
      FOREIGN KEY (user_id, modality) REFERENCES datasets
    ) STRICT;
    CREATE INDEX snoozes_by_dataset ON snoozes (user_id, modality, snooze_id);

    CREATE TABLE drift_figures (
      drift_id INTEGER PRIMARY KEY AUTOINCREMENT,
      user_id TEXT NOT NULL,
      modality TEXT NOT NULL,
      version INTEGER NOT NULL,
      at INTEGER NOT NULL,
      last_sample_id INTEGER NOT NULL,
      figure REAL CHECK (figure >= 0),
      FOREIGN KEY (user_id, modality, version) REFERENCES models
    ) STRICT;
    CREATE INDEX drift_figures_by_version ON drift_figures (user_id, modality, version, drift_id);

    CREATE TABLE retraining_journal (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('import', 'recordings', 'request', 'training_began', 'training_ended',
        'activation', 'snooze', 'drift')),
      user_id TEXT NOT NULL,
      modality TEXT,
      subject_id INTEGER,
      last_sample_id INTEGER,
      last_recognition_id INTEGER,
      last_feedback_id INTEGER,
      CHECK ((kind = 'import') = (last_sample_id IS NOT NULL)),
      CHECK ((kind = 'import') = (last_recognition_id IS NOT NULL)),
      CHECK ((kind = 'import') = (last_feedback_id IS NOT NULL))
    ) STRICT;
    CREATE INDEX retraining_journal_by_user ON retraining_journal (user_id, seq);
    CREATE INDEX retraining_imports_by_user ON retraining_journal
      (user_id, seq, last_sample_id, last_recognition_id, last_feedback_id) WHERE kind = 'import';
    CREATE INDEX retraining_journal_by_pair ON retraining_journal (user_id, modality, kind, seq, subject_id, at)
      WHERE modality IS NOT NULL;

    INSERT INTO retraining_journal
      (at, kind, user_id, modality, subject_id, last_sample_id, last_recognition_id, last_feedback_id)
    SELECT at, kind, user_id, modality, subject_id, last_sample_id, last_recognition_id, last_feedback_id FROM (
      SELECT 0 AS step, at, 'import' AS kind, user_id, NULL AS modality, import_job_id AS subject_id,
        MAX(sample_id) OVER so_far AS last_sample_id, MAX(recognition_id) OVER so_far AS last_recognition_id,
        MAX(feedback_id) OVER so_far AS last_feedback_id
      FROM (
        SELECT user_id, import_job_id, MAX(at) AS at, MAX(sample_id) AS sample_id,
          MAX(recognition_id) AS recognition_id, MAX(feedback_id) AS feedback_id
        FROM (
          SELECT user_id, import_job_id, imported_at AS at, sample_id, 0 AS recognition_id, 0 AS feedback_id
            FROM samples
          UNION ALL SELECT user_id, import_job_id, imported_at, 0, recognition_id, 0 FROM recognitions
          UNION ALL SELECT user_id, import_job_id, imported_at, 0, 0, feedback_id FROM feedback_events)
        GROUP BY user_id, import_job_id)
      WINDOW so_far AS (PARTITION BY user_id ORDER BY at, import_job_id ROWS UNBOUNDED PRECEDING)
      UNION ALL SELECT 1, created_at, 'request', user_id, modality, job_id, NULL, NULL, NULL
        FROM jobs WHERE kind = 'train' AND user_id IS NOT NULL
      UNION ALL SELECT 2, started_at, 'training_began', user_id, modality, run_id, NULL, NULL, NULL
        FROM training_runs
      UNION ALL SELECT 3, finished_at, 'training_ended', user_id, modality, job_id, NULL, NULL, NULL
        FROM jobs WHERE kind = 'train' AND user_id IS NOT NULL AND finished_at IS NOT NULL
      UNION ALL SELECT 4, at, 'activation', user_id, modality, activation_id, NULL, NULL, NULL FROM activations)
    ORDER BY at, step;

    CREATE TRIGGER retraining_journal_is_kept BEFORE DELETE ON retraining_journal
    BEGIN SELECT RAISE(ABORT, 'what a decision rests on stays on record'); END;
    CREATE TRIGGER retraining_journal_is_not_changed BEFORE UPDATE ON retraining_journal
    BEGIN SELECT RAISE(ABORT, 'what a decision rests on stays on record'); END;

    CREATE TRIGGER journal_requests AFTER INSERT ON jobs WHEN NEW.kind = 'train' AND NEW.user_id IS NOT NULL BEGIN
      INSERT INTO retraining_journal (at, kind, user_id, modality, subject_id)
      VALUES (NEW.created_at, 'request', NEW.user_id, NEW.modality, NEW.job_id);
    END;
    CREATE TRIGGER journal_training_ends AFTER UPDATE OF finished_at ON jobs
    WHEN NEW.kind = 'train' AND NEW.user_id IS NOT NULL AND OLD.finished_at IS NULL AND NEW.finished_at IS NOT NULL BEGIN
      INSERT INTO retraining_journal (at, kind, user_id, modality, subject_id)
      VALUES (NEW.finished_at, 'training_ended', NEW.user_id, NEW.modality, NEW.job_id);
    END;
    CREATE TRIGGER journal_trainings AFTER INSERT ON training_runs BEGIN
      INSERT INTO retraining_journal (at, kind, user_id, modality, subject_id)
      VALUES (NEW.started_at, 'training_began', NEW.user_id, NEW.modality, NEW.run_id);
    END;
    CREATE TRIGGER journal_activations AFTER INSERT ON activations BEGIN
      INSERT INTO retraining_journal (at, kind, user_id, modality, subject_id)
      VALUES (NEW.at, 'activation', NEW.user_id, NEW.modality, NEW.activation_id);
    END;
    CREATE TRIGGER journal_snoozes AFTER INSERT ON snoozes BEGIN
      INSERT INTO retraining_journal (at, kind, user_id, modality, subject_id)
      VALUES (NEW.at, 'snooze', NEW.user_id, NEW.modality, NEW.snooze_id);
    END;
    CREATE TRIGGER journal_drift AFTER INSERT ON drift_figures BEGIN
      INSERT INTO retraining_journal (at, kind, user_id, modality, subject_id)
      VALUES (NEW.at, 'drift', NEW.user_id, NEW.modality, NEW.drift_id);
    END;
    CREATE TRIGGER journal_changed_recordings
    AFTER UPDATE OF label, label_status, consent, performer_id, is_demo ON samples BEGIN
      INSERT INTO retraining_journal (at, kind, user_id, modality, subject_id)
      VALUES (CAST(unixepoch('subsec') * 1000 AS INTEGER), 'recordings', NEW.user_id, NEW.modality, NEW.sample_id);
    END;
    CREATE TRIGGER journal_deleted_recordings AFTER DELETE ON samples BEGIN
      INSERT INTO retraining_journal (at, kind, user_id, modality, subject_id)
      VALUES (CAST(unixepoch('subsec') * 1000 AS INTEGER), 'recordings', OLD.user_id, OLD.modality, OLD.sample_id);
    END;

    CREATE INDEX recognitions_by_arrival
      ON recognitions (user_id, modality, recognition_id, form, clarification);
    CREATE INDEX recognitions_by_time ON recognitions (user_id, session_id, recorded_at);
    CREATE INDEX feedback_by_arrival ON feedback_events (user_id, feedback_id);
    CREATE INDEX feedback_corrections ON feedback_events (user_id, session_id, label_correction)
      WHERE label_status = 'corrected' AND label_correction IS NOT NULL;

    CREATE TABLE retraining_policies (
      policy_config_version INTEGER PRIMARY KEY CHECK (policy_config_version >= 1),
      policy TEXT NOT NULL CHECK (json_valid(policy)),
      saved_at INTEGER NOT NULL,
      origin TEXT NOT NULL CHECK (origin IN ('default', 'app', 'file')),
      operator_id TEXT NOT NULL REFERENCES operators
    ) STRICT;
    CREATE TRIGGER retraining_policies_are_kept BEFORE DELETE ON retraining_policies
    BEGIN SELECT RAISE(ABORT, 'old policies are kept'); END;
    CREATE TRIGGER retraining_policies_are_not_changed BEFORE UPDATE ON retraining_policies
    BEGIN SELECT RAISE(ABORT, 'a version never stands for two policies'); END;

    CREATE TABLE retraining_passes (
      pass_id INTEGER PRIMARY KEY AUTOINCREMENT,
      at INTEGER NOT NULL,
      utc_offset_minutes INTEGER NOT NULL,
      policy_config_version INTEGER NOT NULL REFERENCES retraining_policies,
      after_seq INTEGER NOT NULL,
      pairs INTEGER NOT NULL,
      looked_at INTEGER NOT NULL,
      CHECK (looked_at <= pairs)
    ) STRICT;
    CREATE TABLE retraining_pass_exceptions (
      pass_id INTEGER NOT NULL REFERENCES retraining_passes,
      user_id TEXT NOT NULL,
      modality TEXT NOT NULL,
      PRIMARY KEY (pass_id, user_id, modality)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE retraining_standings (
      user_id TEXT NOT NULL,
      modality TEXT NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('nothing', 'advise', 'request', 'held_back')),
      reason TEXT,
      since INTEGER NOT NULL,
      pass_id INTEGER NOT NULL REFERENCES retraining_passes,
      PRIMARY KEY (user_id, modality)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX retraining_standings_by_outcome ON retraining_standings (outcome, since);

    CREATE TABLE retraining_log (
      log_id INTEGER PRIMARY KEY AUTOINCREMENT,
      pass_id INTEGER NOT NULL REFERENCES retraining_passes,
      user_id TEXT NOT NULL,
      modality TEXT NOT NULL,
      at INTEGER NOT NULL,
      outcome TEXT NOT NULL CHECK (outcome IN ('nothing', 'advise', 'request', 'held_back')),
      job_id INTEGER REFERENCES jobs,
      line TEXT NOT NULL CHECK (json_valid(line)),
      CHECK ((outcome = 'request') = (job_id IS NOT NULL))
    ) STRICT;
    CREATE INDEX retraining_log_by_dataset ON retraining_log (user_id, modality, log_id, at, outcome);
    CREATE INDEX retraining_log_by_outcome ON retraining_log (outcome, log_id);
    CREATE TRIGGER retraining_log_is_kept BEFORE DELETE ON retraining_log
    BEGIN SELECT RAISE(ABORT, 'decisions stay on record'); END;
    CREATE TRIGGER retraining_log_is_not_changed BEFORE UPDATE ON retraining_log
    BEGIN SELECT RAISE(ABORT, 'decisions stay on record'); END;

    CREATE TABLE retraining_log_file (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      archives INTEGER NOT NULL,
      archived_log_id INTEGER NOT NULL,
      last_log_id INTEGER NOT NULL CHECK (last_log_id >= archived_log_id),
      bytes INTEGER NOT NULL
    ) STRICT;
    INSERT INTO retraining_log_file VALUES (1, 0, 0, 0, 0);

    CREATE TABLE retraining_weighings (
      user_id TEXT NOT NULL,
      modality TEXT NOT NULL,
      version INTEGER NOT NULL,
      at INTEGER NOT NULL,
      promoted INTEGER NOT NULL CHECK (promoted IN (0, 1)),
      words TEXT NOT NULL,
      PRIMARY KEY (user_id, modality, version),
      FOREIGN KEY (user_id, modality, version) REFERENCES models
    ) STRICT, WITHOUT ROWID;
  `,
};
