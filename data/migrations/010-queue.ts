import type { Migration } from './migration.ts';

/**
 * What makes the jobs a queue that outlives its processes. `owner` is the process that runs the job, '' while
 * it waits; `attempts` counts the times it was begun and tells one of them from another; `heartbeats` rises as
 * long as the owner is at work; `interruptions` counts the crashes in the middle of it. `job_counts` is kept by
 * triggers, so that the state of the queue is told at once, however many jobs there have been.
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
    UPDATE jobs SET owner = '' WHERE status = 'queued';

    DROP INDEX jobs_open;
    CREATE INDEX jobs_waiting ON jobs (kind, priority DESC, job_id) WHERE status = 'queued';
    CREATE INDEX jobs_running ON jobs (kind, owner) WHERE status = 'in_progress';
    CREATE INDEX jobs_by_status ON jobs (status, job_id);
    CREATE INDEX jobs_by_subject ON jobs (user_id, modality, kind) WHERE finished_at IS NULL;
    CREATE INDEX training_runs_by_job ON training_runs (job_id);

    CREATE TABLE job_counts (
      status TEXT PRIMARY KEY,
      jobs INTEGER NOT NULL CHECK (jobs >= 0)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO job_counts VALUES ('queued', 0), ('in_progress', 0), ('completed', 0), ('failed', 0), ('cancelled', 0);
    UPDATE job_counts SET jobs = (SELECT COUNT(*) FROM jobs WHERE jobs.status = job_counts.status);
    CREATE TRIGGER job_counts_inserted AFTER INSERT ON jobs BEGIN
      UPDATE job_counts SET jobs = jobs + 1 WHERE status = NEW.status;
    END;
    CREATE TRIGGER job_counts_updated AFTER UPDATE OF status ON jobs BEGIN
      UPDATE job_counts SET jobs = jobs - 1 WHERE status = OLD.status;
      UPDATE job_counts SET jobs = jobs + 1 WHERE status = NEW.status;
    END;
    CREATE TRIGGER jobs_are_kept BEFORE DELETE ON jobs
    BEGIN SELECT RAISE(ABORT, 'jobs are kept: they are the history of the workspace'); END;

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
