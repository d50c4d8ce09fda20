import type { ReadonlyStore, Store } from '../connection.ts';
import { errnoOf } from '../durable.ts';
import { AppError } from '../errors.ts';
import { logLines } from '../queries/retraining/log.ts';
import type { Workspace } from '../workspace.ts';
import {
  AT_THE_BEGINNING,
  type LogCursor,
  lineAt,
  moveCursor,
  newestLogId,
  readCursor,
} from './log_cursor.ts';
import { LogFiles } from './log_files.ts';

/** A file with so many bytes is put aside; about eleven thousand lines. */
const FULL_BYTES = 5 * 1024 * 1024;

/** The log file could not be written; every line is in the store and follows with the next attempt. */
export class LogFileError extends AppError {}

/**
 * Brings the file of decisions up to date with the store. It is written under the store's lock, first cut off after
 * what the store knows to be finished, and the store learns of its new length last: so neither several processes nor
 * one that is killed leave a line out or write one twice. A file that is gone, too short, or ends otherwise than the
 * store says is written anew, and so are all of them where one that was put aside is gone.
 * @throws LogFileError LOG_NOT_WRITTEN; StoreError STORE_BUSY, DISK_FULL
 */
export function appendLog(store: Store, { logsFolder }: Workspace, fullBytes = FULL_BYTES): void {
  const files = new LogFiles(logsFolder);
  try {
    if (isUpToDate(store, files)) return;
    store.transaction(() => beginAnewWithoutArchives(store, files));
    while (store.transaction(() => fillFile(store, files, fullBytes)));
  } catch (error) {
    throw logFileError(error, files.file);
  }
}

/** Writes the files anew from the store, all of them. @throws as appendLog */
export function rebuildLog(store: Store, workspace: Workspace, fullBytes?: number): void {
  moveCursor(store, AT_THE_BEGINNING);
  appendLog(store, workspace, fullBytes);
}

function isUpToDate(store: ReadonlyStore, files: LogFiles): boolean {
  return store.snapshot(() => {
    const cursor = readCursor(store);
    return (
      cursor.last_log_id === newestLogId(store) &&
      cursor.bytes === files.size() &&
      isAsKnown(store, files, cursor) &&
      cursor.archives === files.archives().length
    );
  });
}

/** Whether the file begins with what the store knows to be in it, as far as its end tells. */
function isAsKnown(store: ReadonlyStore, files: LogFiles, { bytes, last_log_id }: LogCursor): boolean {
  if (bytes === 0) return true;
  const line = lineAt(store, last_log_id);
  return line !== null && files.endsWith(line, bytes);
}

/** Settled before anything is written: who is killed while writing anew must not take the old place for true. */
function beginAnewWithoutArchives(store: Store, files: LogFiles): void {
  const { archives } = readCursor(store);
  const found = files.archives().filter((number) => number <= archives);
  if (found.length < archives) moveCursor(store, AT_THE_BEGINNING);
}

/** Writes what fits in the file. @returns whether there is more, for which it was put aside */
function fillFile(store: Store, files: LogFiles, fullBytes: number): boolean {
  const known = readCursor(store);
  files.discardArchivesAfter(known.archives);
  const cursor = isAsKnown(store, files, known) ? known : atItsBeginning(known);
  const { lines, last_log_id, bytes, isFull } = whatFits(store, cursor, fullBytes);
  files.replaceAfter(cursor.bytes, Buffer.concat(lines));
  if (isFull) files.putAside(cursor.archives + 1);
  moveCursor(
    store,
    isFull
      ? { archives: cursor.archives + 1, archived_log_id: last_log_id, last_log_id, bytes: 0 }
      : { ...cursor, last_log_id, bytes },
  );
  return isFull;
}

function atItsBeginning(cursor: LogCursor): LogCursor {
  return { ...cursor, last_log_id: cursor.archived_log_id, bytes: 0 };
}

/** A line that fits in no file has one of its own. */
function whatFits(store: ReadonlyStore, cursor: LogCursor, fullBytes: number) {
  const lines: Buffer[] = [];
  let { last_log_id, bytes } = cursor;
  for (const { log_id, text } of logLines(store, {}, last_log_id)) {
    const line = Buffer.from(`${text}\n`);
    if (bytes > 0 && bytes + line.length > fullBytes) return { lines, last_log_id, bytes, isFull: true };
    lines.push(line);
    last_log_id = log_id;
    bytes += line.length;
  }
  return { lines, last_log_id, bytes, isFull: false };
}

function logFileError(error: unknown, file: string): unknown {
  if (error instanceof AppError || !(error instanceof Error && 'syscall' in error)) return error;
  const why = errnoOf(error) === 'ENOSPC' ? 'there is no room left' : errnoOf(error);
  return new LogFileError(
    'LOG_NOT_WRITTEN',
    `The log ${file} could not be written (${why}). Its lines are safe in the store and follow as soon as it can be. Free some space, or check that the folder may be written.`,
    { cause: error, details: { file } },
  );
}
