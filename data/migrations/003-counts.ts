import type { Migration } from './migration.ts';

const KIND = ['user_id', 'modality', 'consent', 'is_demo', 'label_status', 'performer_id', 'label'];
const KIND_AND_PART = [...KIND, 'part'];

/** Keys hold no NULL: what a recording lacks is counted as ''. */
function keyOf(row: 'NEW' | 'OLD', columns: readonly string[]): string {
  return columns.map((column) => `COALESCE(${row}.${column}, '')`).join(', ');
}

function countNew(table: string, columns: readonly string[]): string {
  return `INSERT INTO ${table} VALUES (${keyOf('NEW', columns)}, 1) ON CONFLICT DO UPDATE SET samples = samples + 1;`;
}

function uncountOld(table: string, columns: readonly string[]): string {
  const isOld = `(${columns.join(', ')}) = (${keyOf('OLD', columns)})`;
  return `
    UPDATE ${table} SET samples = samples - 1 WHERE ${isOld};
    DELETE FROM ${table} WHERE ${isOld} AND samples = 0;`;
}

/** A table of counts by some columns of `samples`, and the triggers that keep it right. */
function countsBy(columns: readonly string[], table: string): string {
  const mutable = columns.filter((column) => column !== 'user_id' && column !== 'modality');
  const types = columns.map((column) => `${column} ${column === 'is_demo' ? 'INTEGER' : 'TEXT'} NOT NULL`);
  return `
    CREATE TABLE ${table} (
      ${types.join(', ')},
      samples INTEGER NOT NULL CHECK (samples >= 0),
      PRIMARY KEY (${columns.join(', ')})
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER ${table}_inserted AFTER INSERT ON samples BEGIN
      ${countNew(table, columns)}
    END;
    CREATE TRIGGER ${table}_updated AFTER UPDATE OF ${mutable.join(', ')} ON samples BEGIN
      ${uncountOld(table, columns)}
      ${countNew(table, columns)}
    END;
    CREATE TRIGGER ${table}_deleted AFTER DELETE ON samples BEGIN
      ${uncountOld(table, columns)}
    END;`;
}

/**
 * Running totals, kept by triggers in the same transaction as the rows they count, so that a screen never
 * counts a million recordings. `label_counts` serves the list of people, `sample_counts` one dataset.
 * `session_id` '' stands for recordings without a session.
 */
export const counts: Migration = {
  version: 3,
  sql: `
    ${countsBy(KIND, 'label_counts')}
    ${countsBy(KIND_AND_PART, 'sample_counts')}

    CREATE TABLE session_counts (
      user_id TEXT NOT NULL,
      modality TEXT NOT NULL,
      session_id TEXT NOT NULL,
      samples INTEGER NOT NULL CHECK (samples >= 0),
      recognitions INTEGER NOT NULL CHECK (recognitions >= 0),
      first_recorded_at INTEGER,
      last_recorded_at INTEGER,
      PRIMARY KEY (user_id, modality, session_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_counts_by_session ON session_counts (user_id, session_id);

    CREATE TRIGGER session_counts_inserted AFTER INSERT ON samples BEGIN
      INSERT INTO session_counts
      VALUES (NEW.user_id, NEW.modality, COALESCE(NEW.session_id, ''), 1, 0, NEW.recorded_at, NEW.recorded_at)
      ON CONFLICT DO UPDATE SET
        samples = samples + 1,
        first_recorded_at = COALESCE(
          MIN(first_recorded_at, excluded.first_recorded_at), first_recorded_at, excluded.first_recorded_at),
        last_recorded_at = COALESCE(
          MAX(last_recorded_at, excluded.last_recorded_at), last_recorded_at, excluded.last_recorded_at);
    END;

    CREATE TRIGGER session_counts_deleted AFTER DELETE ON samples BEGIN
      UPDATE session_counts SET
        samples = samples - 1,
        first_recorded_at = (
          SELECT MIN(recorded_at) FROM samples
          WHERE user_id = OLD.user_id AND modality = OLD.modality AND session_id IS OLD.session_id),
        last_recorded_at = (
          SELECT MAX(recorded_at) FROM samples
          WHERE user_id = OLD.user_id AND modality = OLD.modality AND session_id IS OLD.session_id)
      WHERE (user_id, modality, session_id) = (OLD.user_id, OLD.modality, COALESCE(OLD.session_id, ''));
    END;
  `,
};
