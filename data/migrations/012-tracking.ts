import type { Migration } from './migration.ts';

/**
 * What of each training run an experiment tracker was told: 'files' is the folder mlruns, everything else the
 * address of a server. A row says that the run is there, whole; runs without one wait, in the order of their ids.
 * `tracking_turns` names the process that is telling now, so that no two send the same run.
 */
export const tracking: Migration = {
  version: 12,
  sql: `
    CREATE TABLE tracking_deliveries (
      target TEXT NOT NULL,
      run_id INTEGER NOT NULL REFERENCES training_runs,
      remote_run_id TEXT NOT NULL,
      delivered_at INTEGER NOT NULL,
      PRIMARY KEY (target, run_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tracking_turns (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      owner TEXT NOT NULL
    ) STRICT;
  `,
};
