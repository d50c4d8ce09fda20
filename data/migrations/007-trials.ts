import type { Migration } from './migration.ts';

/**
 * What each search tried. The trials of a person and modality are found through the unique key of their runs;
 * a run has so few that no index of their scores would pay.
 */
export const trials: Migration = {
  version: 7,
  sql: `
    CREATE TABLE training_trials (
      run_id INTEGER NOT NULL REFERENCES training_runs,
      number INTEGER NOT NULL CHECK (number >= 0),
      algorithm TEXT NOT NULL,
      parameters TEXT NOT NULL CHECK (json_valid(parameters)),
      score REAL,
      reason TEXT NOT NULL CHECK (reason IN ('completed', 'pruned', 'failed', 'cancelled', 'out_of_time')),
      curve TEXT NOT NULL CHECK (json_valid(curve)),
      seconds REAL NOT NULL CHECK (seconds >= 0),
      error TEXT CHECK (json_valid(error)),
      PRIMARY KEY (run_id, number),
      CHECK ((reason = 'completed') = (score IS NOT NULL))
    ) STRICT, WITHOUT ROWID;
  `,
};
