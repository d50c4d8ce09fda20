import { z } from 'zod';
import { jsonColumn } from '../../columns.ts';
import type { ReadonlyStore } from '../../connection.ts';
import { type RetrainingOutcome, retrainingLogLineSchema } from '../../retraining/decision_schema.ts';
import type { Modality } from '../../schema.ts';

const entrySchema = z.object({
  log_id: z.number(),
  pass_id: z.number(),
  /** The training that was asked for; null where none was. */
  job_id: z.number().nullable(),
  line: jsonColumn(retrainingLogLineSchema),
});
export type LogEntryRecord = z.output<typeof entrySchema>;

/** Which lines of all. */
export interface LogFilter {
  user_id?: string | undefined;
  modality?: Modality | undefined;
  outcome?: RetrainingOutcome | undefined;
  from?: number | undefined;
  /** The first moment that is left out. */
  to?: number | undefined;
  /** Words that the person or the reason contains, each of them, capital or small (A to Z). */
  search?: string | undefined;
}

export interface LogSelection extends LogFilter {
  limit: number;
  /** Only lines that were written before this one. */
  before?: number | undefined;
}

export interface LogPage {
  entries: LogEntryRecord[];
  /** What `before` has to be for the page that follows; null: there is none. */
  next: number | null;
  /** On all pages together. */
  total: number;
}

/** The newest lines first. */
export function logPage(store: ReadonlyStore, { limit, before, ...filter }: LogSelection): LogPage {
  const { where, parameters } = narrowed(filter);
  const found = store.all(
    entrySchema,
    `SELECT log_id, pass_id, job_id, line FROM retraining_log
     WHERE ${where} ${before === undefined ? '' : 'AND log_id < @before'} ORDER BY log_id DESC LIMIT @limit + 1`,
    { ...parameters, before, limit },
  );
  const entries = found.slice(0, limit);
  const next = found.length > limit ? (entries.at(-1)?.log_id ?? null) : null;
  return { entries, next, total: countLines(store, filter) };
}

function countLines(store: ReadonlyStore, filter: LogFilter): number {
  const { where, parameters } = narrowed(filter);
  const sql = `SELECT COUNT(*) AS lines FROM retraining_log WHERE ${where}`;
  return store.get(z.object({ lines: z.number() }), sql, parameters)?.lines ?? 0;
}

const writtenSchema = z.object({ log_id: z.number(), text: z.string() });
/** A line as it stands in the file, without its end. */
export type WrittenLine = z.output<typeof writtenSchema>;

const BATCH = 1000;

/** Lines after one, the oldest first; read a thousand at a time, so that a long log need not fit in memory. */
export function* logLines(
  store: ReadonlyStore,
  filter: LogFilter = {},
  after = 0,
): Generator<WrittenLine, void, undefined> {
  const { where, parameters } = narrowed(filter);
  for (let last = after; ; ) {
    const batch = store.all(
      writtenSchema,
      `SELECT log_id, line AS text FROM retraining_log WHERE log_id > @last AND ${where}
       ORDER BY log_id LIMIT @batch`,
      { ...parameters, last, batch: BATCH },
    );
    yield* batch;
    if (batch.length < BATCH) return;
    last = batch.at(-1)?.log_id ?? last;
  }
}

function narrowed({ search = '', ...filter }: LogFilter): {
  where: string;
  parameters: Record<string, unknown>;
} {
  const words = [...new Set(search.trim().split(/\s+/))].filter((word) => word !== '');
  const conditions = [
    ...(filter.user_id === undefined ? [] : ['user_id = @user_id']),
    ...(filter.modality === undefined ? [] : ['modality = @modality']),
    ...(filter.outcome === undefined ? [] : ['outcome = @outcome']),
    ...(filter.from === undefined ? [] : ['at >= @from']),
    ...(filter.to === undefined ? [] : ['at < @to']),
    ...(words.length === 0 ? [] : [CONTAINS_EACH]),
  ];
  return {
    where: conditions.join(' AND ') || 'true',
    parameters: { ...filter, words: JSON.stringify(words) },
  };
}

/** A line feed between the two, so that no word is found half in the one and half in the other. */
const CONTAINS_EACH = `NOT EXISTS (
  SELECT 1 FROM json_each(@words) word
  WHERE instr(lower(user_id || char(10) || COALESCE(line ->> 'trigger_reason', '')), lower(word.value)) = 0)`;
