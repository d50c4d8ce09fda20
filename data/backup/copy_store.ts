import { closeSync, fsyncSync, openSync } from 'node:fs';
import Database from 'better-sqlite3';
import { CancelledError } from '../errors.ts';
import { storeError } from '../store_errors.ts';

export interface CopyProgress {
  isCancelled(): boolean;
  onProgress(fraction: number): void;
}

/** About eight megabytes a step: between two of them the copy can be cancelled. */
const PAGES_A_STEP = 2000;

/**
 * Copies the store as of one moment into one file, while others go on writing: the connection holds a snapshot from
 * the first page to the last, so the copy never begins again however much is written meanwhile.
 * @throws CancelledError; StoreError of the copy, DISK_FULL and the like
 */
export async function copyStore(storeFile: string, copy: string, progress: CopyProgress): Promise<void> {
  const source = new Database(storeFile, { readonly: true, timeout: 5000 });
  try {
    source.exec('BEGIN');
    source.pragma('schema_version');
    await source.backup(copy, {
      progress({ totalPages, remainingPages }) {
        if (progress.isCancelled()) throw new CancelledError();
        progress.onProgress(totalPages === 0 ? 0 : 1 - remainingPages / totalPages);
        return PAGES_A_STEP;
      },
    });
    makeOneFile(copy);
  } catch (error) {
    throw storeError(error, copy);
  } finally {
    source.close();
  }
}

/** Without a write-ahead log beside it: one file that can be read on a stick that is write-protected. */
function makeOneFile(copy: string): void {
  const database = new Database(copy);
  try {
    database.pragma('journal_mode = DELETE');
  } finally {
    database.close();
  }
  const handle = openSync(copy, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
