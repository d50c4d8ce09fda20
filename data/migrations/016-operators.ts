import type { Migration } from './migration.ts';

/**
 * Who works under an account of a computer. Without a row it is the account itself. Names are kept apart by the
 * write: two computers may bring accounts that differ only in capitals.
 */
export const operators: Migration = {
  version: 16,
  sql: `
    CREATE TABLE operator_choices (
      account_id TEXT PRIMARY KEY REFERENCES operators,
      operator_id TEXT NOT NULL REFERENCES operators
    ) STRICT, WITHOUT ROWID;
  `,
};
