import { z } from 'zod';
import type { Store } from '../../connection.ts';
import { defineWrite } from '../write.ts';
import { attemptKey } from './job_row.ts';

/** Longer lines are cut: a log is for reading. */
export const LONGEST_LINE = 4000;

export const logLineSchema = z.object({
  /** Lines of an attempt are numbered from 0. */
  line: z.number().int().nonnegative(),
  /** Milliseconds since 1970, UTC. */
  at: z.number().int(),
  text: z.string().max(LONGEST_LINE),
});
export type NewLogLine = z.output<typeof logLineSchema>;

const saidSchema = z.object({ ...attemptKey, lines: z.array(logLineSchema) });

/**
 * Keeps what an attempt at a job has said; lines that are kept already are passed over. The log is a record of its
 * own and changes the state of nothing, so the audit log says nothing of it.
 */
export const keepLog = defineWrite(saidSchema, (store, _stamp, said) => {
  insertLines(store, said);
  return { output: null, changes: [] };
});

/** Called inside the transaction of whatever keeps them. */
export function insertLines(store: Store, { job_id, attempt, lines }: z.output<typeof saidSchema>): void {
  const sql = 'INSERT INTO job_log_lines VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING';
  for (const { line, at, text } of lines) store.run(sql, [job_id, attempt, line, at, text]);
}
