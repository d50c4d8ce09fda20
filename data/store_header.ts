import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { damagedStoreError } from './store_errors.ts';

/** Marks a SQLite file as this app's: 'A3CP' in ASCII, in the header's application id. */
export const APPLICATION_ID = 0x41334350;

/** What a database file says of itself (sqlite.org/fileformat.html, section 1.3). */
export interface StoreHeader {
  applicationId: number;
  version: number;
}

const HEADER_BYTES = 100;
const MAGIC = 'SQLite format 3\0';
const VERSION_OFFSET = 60;
const APPLICATION_ID_OFFSET = 68;

/**
 * Looks at a database without SQLite, which would leave files beside it; null where there is none yet.
 * @throws StoreError STORE_DAMAGED when the file is no database.
 */
export function readStoreHeader(file: string): StoreHeader | null {
  const bytes = firstBytes(file);
  if (bytes === null || bytes.length === 0) return null;
  if (bytes.length < HEADER_BYTES || bytes.toString('latin1', 0, MAGIC.length) !== MAGIC) {
    throw damagedStoreError(file);
  }
  // After a crash the newest header may still lie in the write-ahead log, which only SQLite can read.
  if (sizeOf(`${file}-wal`) > 0) return headerThroughSqlite(file);
  return {
    version: bytes.readUInt32BE(VERSION_OFFSET),
    applicationId: bytes.readUInt32BE(APPLICATION_ID_OFFSET),
  };
}

function firstBytes(file: string): Buffer | null {
  if (sizeOf(file) < 0) return null;
  const descriptor = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(HEADER_BYTES, fstatSync(descriptor).size));
    readSync(descriptor, bytes, 0, bytes.length, 0);
    return bytes;
  } finally {
    closeSync(descriptor);
  }
}

function headerThroughSqlite(file: string): StoreHeader {
  const database = new Database(file, { readonly: true });
  try {
    return {
      version: Number(database.pragma('user_version', { simple: true })),
      applicationId: Number(database.pragma('application_id', { simple: true })),
    };
  } finally {
    database.close();
  }
}

/** Bytes of a file, -1 where there is none. */
function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? -1;
}
