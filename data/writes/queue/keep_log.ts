import { z } from 'zod';
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

/**
 * Keeps what an attempt at a job has said; lines that are kept already are passed over. The log is a record of its
 * own and changes the state of nothing, so the audit log says nothing of it.
 */
export const keepLog = defineWrite(
  z.object({ ...attemptKey, lines: z.array(logLineSchema) }),
  (store, _stamp, { job_id, attempt, lines }) => {
    for (const { line, at, text } of lines) {
      store.run('INSERT INTO job_log_lines VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING', [
        job_id,
        attempt,
        line,
        at,
        text,
      ]);
    }
    return { output: null, changes: [] };
  },
);
