import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { ReadonlyStore, Store } from './connection.ts';
import { migrations, SCHEMA_VERSION } from './migrations/index.ts';
import { foreignStoreError, newerStoreError, StoreError, storeError } from './store_errors.ts';
import { APPLICATION_ID, readStoreHeader, type StoreHeader } from './store_header.ts';

export { ReadonlyStore, Store } from './connection.ts';
export { SCHEMA_VERSION } from './migrations/index.ts';

/** How long a write waits for another process's before it gives up. */
const BUSY_TIMEOUT_MS = 5000;
/** The write-ahead log of a large import gives its room back afterwards. */
const LOG_SIZE_LIMIT_BYTES = 64 * 1024 * 1024;

/**
 * Opens the store for writing, creates it where there is none, and brings an older one up to date.
 * @throws StoreError STORE_NEWER, STORE_FOREIGN, STORE_DAMAGED (the file is left untouched),
 * STORE_NOT_WRITABLE, STORE_BUSY, DISK_FULL.
 */
export function openStore(file: string): Store {
  return opening(file, (path) => {
    checkHeader(path, readStoreHeader(path));
    const database = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    return closingOnFailure(database, () => {
      configure(database);
      migrate(database, path);
      return new Store(database);
    });
  });
}

/**
 * Opens an existing, up-to-date store for reading only.
 * @throws StoreError as openStore, and STORE_OLDER where openStore has not been there first.
 */
export function openReadonlyStore(file: string): ReadonlyStore {
  return opening(file, (path) => {
    const header = readStoreHeader(path);
    checkHeader(path, header);
    if (header === null || header.version < SCHEMA_VERSION) throw olderStoreError(path);
    return new ReadonlyStore(new Database(path, { readonly: true, timeout: BUSY_TIMEOUT_MS }));
  });
}

/**
 * better-sqlite3 is built to relax `synchronous` under WAL: what a person did must survive a power cut.
 * The mark comes first, so that a store whose making was interrupted is known as ours.
 */
function configure(database: Database.Database): void {
  if (pragma(database, 'application_id') !== APPLICATION_ID) mark(database);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma(`journal_size_limit = ${LOG_SIZE_LIMIT_BYTES}`);
}

function mark(database: Database.Database): void {
  database.transaction(() => database.pragma(`application_id = ${APPLICATION_ID}`)).immediate();
}

/**
 * Each step in a transaction of its own; what another process did meanwhile is seen under the lock. A store
 * that is up to date is opened without one, even while a large import holds it.
 */
function migrate(database: Database.Database, file: string): void {
  const before = pragma(database, 'user_version');
  for (const { version, sql } of migrations.filter((step) => step.version > before)) {
    database
      .transaction(() => {
        if (pragma(database, 'user_version') >= version) return;
        database.exec(sql);
        database.pragma(`user_version = ${version}`);
      })
      .immediate();
  }
  const found = pragma(database, 'user_version');
  if (found > SCHEMA_VERSION) throw newerStoreError(file, found, SCHEMA_VERSION);
}

function pragma(database: Database.Database, name: string): number {
  return Number(database.pragma(name, { simple: true }));
}

function checkHeader(file: string, header: StoreHeader | null): void {
  if (header === null) return;
  if (header.applicationId !== APPLICATION_ID) throw foreignStoreError(file);
  if (header.version > SCHEMA_VERSION) throw newerStoreError(file, header.version, SCHEMA_VERSION);
}

function olderStoreError(file: string): StoreError {
  return new StoreError('STORE_OLDER', `The store ${file} is not set up yet. Start the app once.`, {
    details: { file },
  });
}

/** A relative name could be read as a URI by SQLite; an absolute one cannot. */
function opening<T>(file: string, open: (path: string) => T): T {
  const path = resolve(file);
  try {
    return open(path);
  } catch (error) {
    throw storeError(error, path);
  }
}

function closingOnFailure<T>(database: Database.Database, work: () => T): T {
  try {
    return work();
  } catch (error) {
    database.close();
    throw error;
  }
}
