import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { z } from 'zod';
import { StoreError, storeError } from './store_errors.ts';

/** Values of a statement: by position (`?`) or by name (`@name`). */
export type SqlParameters = readonly unknown[] | Readonly<Record<string, unknown>>;

/** What SQLite's own checks found; `problems` is empty when the store is sound. */
export interface Integrity {
  ok: boolean;
  problems: string[];
}

/**
 * A connection that reads. Every row is parsed once, where it is read. Statements are prepared once and kept.
 * Errors of SQLite come out as StoreError.
 */
export class ReadonlyStore {
  readonly file: string;
  protected readonly database: Database.Database;
  /** Made once for all transactions: better-sqlite3 makes four functions and their properties each time. */
  protected readonly within: Database.Transaction<(work: () => unknown) => unknown>;
  readonly #statements = new Map<string, Database.Statement<unknown[]>>();

  constructor(database: Database.Database) {
    this.file = database.name;
    this.database = database;
    this.within = database.transaction((work) => work());
  }

  all<S extends z.ZodType>(row: S, sql: string, parameters: SqlParameters = []): z.output<S>[] {
    return this.attempt(() => this.statement(sql).all(parameters)).map((found) => row.parse(found));
  }

  /** The first row, or undefined where there is none. */
  get<S extends z.ZodType>(row: S, sql: string, parameters: SqlParameters = []): z.output<S> | undefined {
    const found = this.attempt(() => this.statement(sql).get(parameters));
    return found === undefined ? undefined : row.parse(found);
  }

  /** Reads several statements as of one moment, whatever others write meanwhile. */
  snapshot<T>(read: () => T): T {
    return this.attempt(() => this.within.deferred(read) as T);
  }

  /** Another number than before as soon as another connection has written; costs next to nothing. */
  dataVersion(): number {
    return this.attempt(() => Number(this.database.pragma('data_version', { simple: true })));
  }

  /** Reads the whole file: seconds on a large store. */
  integrityCheck(): Integrity {
    const pages = this.attempt(
      () => this.database.pragma('integrity_check') as { integrity_check: string }[],
    );
    const orphans = this.attempt(() => this.database.pragma('foreign_key_check') as unknown[]);
    const problems = pages.map((row) => row.integrity_check).filter((line) => line !== 'ok');
    if (orphans.length > 0) problems.push(`${orphans.length} rows refer to rows that do not exist`);
    return { ok: problems.length === 0, problems };
  }

  close(): void {
    this.database.close();
  }

  protected statement(sql: string): Database.Statement<unknown[]> {
    const known = this.#statements.get(sql);
    if (known) return known;
    const statement = this.database.prepare<unknown[]>(sql);
    this.#statements.set(sql, statement);
    return statement;
  }

  protected attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw storeError(error, this.file);
    }
  }
}

/** A connection that also writes; told apart from a reading one by its type. */
export class Store extends ReadonlyStore {
  run(sql: string, parameters: SqlParameters = []): { changes: number; lastInsertRowid: number } {
    const { changes, lastInsertRowid } = this.attempt(() => this.statement(sql).run(parameters));
    return { changes, lastInsertRowid: Number(lastInsertRowid) };
  }

  /** All of it or nothing. Takes the write lock at the start, so that what was read stays true until the end. */
  transaction<T>(work: () => T): T {
    return this.attempt(() => this.within.immediate(work) as T);
  }

  /** How many pages the write-ahead log may hold before a write stops to put them in their place. */
  checkpointAfter(pages: number): void {
    this.attempt(() => this.database.pragma(`wal_autocheckpoint = ${pages}`));
  }

  /** Puts what the write-ahead log holds in its place, as far as nobody reads or writes there. */
  checkpoint(): void {
    this.attempt(() => this.database.pragma('wal_checkpoint(PASSIVE)'));
  }

  /** Makes another SQLite file readable under a schema name while `work` runs. Not inside a transaction. */
  withAttached<T>(file: string, schema: string, work: () => T): T {
    if (!existsSync(file)) throw new StoreError('STAGING_MISSING', `The file ${file} is gone. Start again.`);
    this.run(`ATTACH ? AS ${schema}`, [file]);
    try {
      return work();
    } finally {
      this.database.exec(`DETACH ${schema}`);
    }
  }
}
