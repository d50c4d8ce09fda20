import type { Migration } from './migration.ts';

/** What people chose for this workspace; what is not here has its default (settings.ts). `workspace` holds one row. */
export const settings: Migration = {
  version: 9,
  sql: `
    CREATE TABLE workspace (
      workspace_id TEXT PRIMARY KEY CHECK (length(workspace_id) = 32)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO workspace VALUES (lower(hex(randomblob(16))));

    CREATE TABLE settings (
      name TEXT PRIMARY KEY,
      value TEXT NOT NULL CHECK (json_valid(value))
    ) STRICT, WITHOUT ROWID;
  `,
};
