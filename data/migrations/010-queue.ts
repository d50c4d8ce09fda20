import type { Migration } from './migration.ts';

/**
 * What makes the jobs a queue that outlives its processes. `owner` is the process that runs the job, '' while
 * it waits; `attempts` counts the times it was begun and tells one of them from another; `heartbeats` rises as
 * long as the owner is at work; `interruptions` counts the crashes in the middle of it.
 */
export const queue: Migration = {
  version: 10,
  sql: `
    ALTER TABLE jobs ADD COLUMN priority INTEGER NOT NULL DEFAULT 1 CHECK (priority BETWEEN 0 AND 2);
    ALTER TABLE jobs ADD COLUMN attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0);
    ALTER TABLE jobs ADD COLUMN interruptions INTEGER NOT NULL DEFAULT 0 CHECK (interruptions >= 0);
    ALTER TABLE jobs ADD COLUMN heartbeats INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE jobs ADD COLUMN cancel_requested_at INTEGER;
    ALTER TABLE jobs ADD COLUMN progress TEXT CHECK (json_valid(progress));
    ALTER TABLE jobs ADD COLUMN retry_of INTEGER REFERENCES jobs;
    ALTER TABLE jobs DROP COLUMN log;
    UPDATE jobs SET attempts = 1 WHERE status <> 'queued';

    DROP INDEX jobs_open;
    CREATE INDEX jobs_waiting ON jobs (kind, priority DESC, job_id) WHERE status = 'queued';
    CREATE INDEX jobs_running ON jobs (kind, owner) WHERE status = 'in_progress';
    CREATE INDEX jobs_by_subject ON jobs (user_id, modality, kind) WHERE finished_at IS NULL;

    CREATE TABLE job_log_lines (
      job_id INTEGER NOT NULL REFERENCES jobs,
      attempt INTEGER NOT NULL,
      line INTEGER NOT NULL,
      at INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (job_id, attempt, line)
    ) STRICT, WITHOUT ROWID;
  `,
};
