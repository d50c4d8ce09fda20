import type { Migration } from './migration.ts';

/** The append-only log. Each row's hash covers the row and the hash before it (see audit.ts). */
export const audit: Migration = {
  version: 6,
  sql: `
    CREATE TABLE audit_entries (
      entry_id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      operator_id TEXT NOT NULL REFERENCES operators,
      action TEXT NOT NULL,
      subject TEXT NOT NULL,
      old_value TEXT NOT NULL CHECK (json_valid(old_value)),
      new_value TEXT NOT NULL CHECK (json_valid(new_value)),
      previous_hash TEXT NOT NULL CHECK (length(previous_hash) = 64),
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT;

    CREATE TRIGGER audit_entries_are_not_changed BEFORE UPDATE ON audit_entries
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

    CREATE TRIGGER audit_entries_are_not_deleted BEFORE DELETE ON audit_entries
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;

    CREATE TRIGGER audit_entries_are_not_replaced BEFORE INSERT ON audit_entries
    WHEN EXISTS (SELECT 1 FROM audit_entries WHERE entry_id = NEW.entry_id)
    BEGIN SELECT RAISE(ABORT, 'the audit log is append-only'); END;
  `,
};
