import Database from 'better-sqlite3';
import { AppError } from './errors.ts';

/** The store could not be opened, read or written; `code` says why, `message` what to do. */
export class StoreError extends AppError {}

interface Explanation {
  code: string;
  message(file: string): string;
}

const damaged: Explanation = {
  code: 'STORE_DAMAGED',
  message: (file) =>
    `The store ${file} is damaged or is not a database. Put a backup copy in its place, or move the file away to start with an empty store.`,
};
const notWritable: Explanation = {
  code: 'STORE_NOT_WRITABLE',
  message: (file) =>
    `The store ${file} cannot be written. Nothing was changed; check that its disk is there and not write-protected, and that you may write to its folder.`,
};
const full: Explanation = {
  code: 'DISK_FULL',
  message: (file) => `There is no room left on the disk of ${file}. Nothing was changed; free some space.`,
};

/** SQLite's result codes (sqlite.org/rescode.html) that a person can do something about: by full name or by stem. */
const explanations: Record<string, Explanation> = {
  SQLITE_NOTADB: damaged,
  SQLITE_CORRUPT: damaged,
  SQLITE_READONLY: notWritable,
  SQLITE_CANTOPEN: notWritable,
  SQLITE_PERM: notWritable,
  SQLITE_BUSY: {
    code: 'STORE_BUSY',
    message: () => 'Another process is writing to the store. Nothing was changed; try again in a moment.',
  },
  SQLITE_FULL: full,
  SQLITE_IOERR_SHMSIZE: full,
  SQLITE_IOERR: {
    code: 'STORE_IO',
    message: (file) =>
      `The disk of ${file} failed while reading or writing. Nothing was changed; check the disk.`,
  },
};

/** Turns SQLite's own errors into typed ones; every other error passes as it is. */
export function storeError(error: unknown, file: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const stem = error.code.split('_').slice(0, 2).join('_');
  const explanation = explanations[error.code] ?? explanations[stem];
  return explanation
    ? new StoreError(explanation.code, explanation.message(file), { cause: error, details: { file } })
    : error;
}

export function newerStoreError(file: string, found: number, known: number): StoreError {
  return new StoreError(
    'STORE_NEWER',
    `The store ${file} was written by a newer version of this app (schema ${found}, this one knows ${known}). It was left untouched; install the newer version.`,
    { details: { file, found, known } },
  );
}

export function foreignStoreError(file: string): StoreError {
  return new StoreError(
    'STORE_FOREIGN',
    `The database ${file} belongs to another program. It was left untouched; choose another workspace folder.`,
    { details: { file } },
  );
}

export function damagedStoreError(file: string): StoreError {
  return new StoreError(damaged.code, damaged.message(file), { details: { file } });
}
