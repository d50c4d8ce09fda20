import type { Migration } from './migration.ts';

/**
 * A run reserves its version number before it trains. Runs are never deleted, so a number is never used
 * again, not even after a failure. `last_sample_id` is the newest recording the run could have seen.
 */
export const models: Migration = {
  version: 5,
  sql: `
    CREATE TABLE training_runs (
      run_id INTEGER PRIMARY KEY AUTOINCREMENT,
      job_id INTEGER NOT NULL REFERENCES jobs,
      user_id TEXT NOT NULL,
      modality TEXT NOT NULL,
      version INTEGER NOT NULL CHECK (version > 0),
      status TEXT NOT NULL CHECK (status IN ('running', 'completed', 'failed', 'cancelled')),
      algorithm TEXT NOT NULL,
      config TEXT NOT NULL CHECK (json_valid(config)),
      split TEXT CHECK (json_valid(split)),
      last_sample_id INTEGER NOT NULL,
      started_at INTEGER NOT NULL,
      finished_at INTEGER,
      seconds REAL,
      stage_seconds TEXT CHECK (json_valid(stage_seconds)),
      gate TEXT CHECK (json_valid(gate)),
      hyperparameters TEXT CHECK (json_valid(hyperparameters)),
      samples TEXT CHECK (json_valid(samples)),
      metrics TEXT CHECK (json_valid(metrics)),
      history TEXT CHECK (json_valid(history)),
      best_epoch INTEGER,
      error TEXT CHECK (json_valid(error)),
      UNIQUE (user_id, modality, version),
      FOREIGN KEY (user_id, modality) REFERENCES datasets,
      CHECK ((status = 'running') = (finished_at IS NULL))
    ) STRICT;
    CREATE INDEX training_runs_open ON training_runs (status) WHERE finished_at IS NULL;

    CREATE TRIGGER training_runs_are_kept BEFORE DELETE ON training_runs
    BEGIN SELECT RAISE(ABORT, 'training runs are kept: their version numbers are never used again'); END;

    CREATE TABLE training_run_samples (
      run_id INTEGER NOT NULL REFERENCES training_runs,
      sample_id INTEGER NOT NULL REFERENCES samples,
      part TEXT NOT NULL CHECK (part IN ('train', 'validation', 'test', 'holdout')),
      PRIMARY KEY (run_id, sample_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE models (
      user_id TEXT NOT NULL,
      modality TEXT NOT NULL,
      version INTEGER NOT NULL,
      run_id INTEGER NOT NULL UNIQUE REFERENCES training_runs,
      model_version TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('candidate', 'active', 'archived')),
      benchmark INTEGER NOT NULL CHECK (benchmark IN (0, 1)),
      created_at INTEGER NOT NULL,
      labels TEXT NOT NULL CHECK (json_valid(labels)),
      vector_version TEXT NOT NULL,
      weights_sha256 TEXT NOT NULL CHECK (length(weights_sha256) = 64),
      artifact_dir TEXT NOT NULL,
      PRIMARY KEY (user_id, modality, version),
      FOREIGN KEY (user_id, modality, version) REFERENCES training_runs (user_id, modality, version),
      CHECK (benchmark = 0 OR status <> 'active')
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX models_one_active ON models (user_id, modality) WHERE status = 'active';
  `,
};
