import type { Migration } from './migration.ts';

/**
 * `jobs.owner` is the process that runs the job (see presence.ts); a job whose owner is gone was interrupted.
 * Users are not deleted with their jobs' history, so a job names its user without a foreign key: an import
 * may bring the user in.
 */
export const operatorsUsersJobs: Migration = {
  version: 1,
  sql: `
    CREATE TABLE operators (
      operator_id TEXT PRIMARY KEY CHECK (operator_id <> ''),
      name TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE users (
      user_id TEXT PRIMARY KEY CHECK (user_id <> ''),
      synthetic INTEGER NOT NULL CHECK (synthetic IN (0, 1)),
      created_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE sessions (
      user_id TEXT NOT NULL REFERENCES users,
      session_id TEXT NOT NULL CHECK (session_id <> ''),
      created_at INTEGER NOT NULL,
      PRIMARY KEY (user_id, session_id)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE jobs (
      job_id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('queued', 'in_progress', 'completed', 'failed', 'cancelled')),
      user_id TEXT,
      modality TEXT CHECK (modality IN ('gesture', 'sound', 'speech')),
      params TEXT NOT NULL CHECK (json_valid(params)),
      operator_id TEXT NOT NULL REFERENCES operators,
      owner TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      started_at INTEGER,
      finished_at INTEGER,
      result TEXT CHECK (json_valid(result)),
      error TEXT CHECK (json_valid(error)),
      log TEXT,
      CHECK ((status IN ('queued', 'in_progress')) = (finished_at IS NULL))
    ) STRICT;
    CREATE INDEX jobs_open ON jobs (status) WHERE finished_at IS NULL;
  `,
};
