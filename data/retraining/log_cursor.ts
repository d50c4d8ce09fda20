import { z } from 'zod';
import type { ReadonlyStore, Store } from '../connection.ts';

const cursorSchema = z.object({
  /** How many files were filled and put aside, and the last line in them; 0: none. */
  archives: z.number(),
  archived_log_id: z.number(),
  /** The last line in the file, and how many bytes it has with it. */
  last_log_id: z.number(),
  bytes: z.number(),
});
/** How far the files have come with the log. What lies in them beyond that was never finished and does not count. */
export type LogCursor = z.output<typeof cursorSchema>;

export const AT_THE_BEGINNING: LogCursor = { archives: 0, archived_log_id: 0, last_log_id: 0, bytes: 0 };

export function readCursor(store: ReadonlyStore): LogCursor {
  const sql = 'SELECT archives, archived_log_id, last_log_id, bytes FROM retraining_log_file';
  return store.get(cursorSchema, sql) ?? AT_THE_BEGINNING;
}

export function moveCursor(store: Store, cursor: LogCursor): void {
  store.run(
    `UPDATE retraining_log_file SET archives = @archives, archived_log_id = @archived_log_id,
       last_log_id = @last_log_id, bytes = @bytes`,
    { ...cursor },
  );
}

const lineSchema = z.object({ log_id: z.number(), text: z.string() });

/** A line of the log as it stands in the file, without its end; null: there is none. */
export function lineAt(store: ReadonlyStore, log_id: number): string | null {
  const sql = 'SELECT log_id, line AS text FROM retraining_log WHERE log_id = ?';
  return store.get(lineSchema, sql, [log_id])?.text ?? null;
}

export function newestLogId(store: ReadonlyStore): number {
  const sql = 'SELECT COALESCE(MAX(log_id), 0) AS log_id FROM retraining_log';
  return store.get(lineSchema.pick({ log_id: true }), sql)?.log_id ?? 0;
}
