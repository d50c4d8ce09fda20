import { type LogFilter, logLines } from '../../data/queries/retraining/log.ts';
import { type RetrainingLogLine, retrainingLogLineSchema } from '../../data/retraining/decision_schema.ts';
import type { ReadonlyStore } from '../../data/store.ts';
import { csvRow } from './csv.ts';

/** The lines of the log that a filter leaves, the oldest first, as the text of a file. */
export function retrainingLogText(
  store: ReadonlyStore,
  { format, ...filter }: LogFilter & { format: 'jsonl' | 'csv' },
): { text: string; lines: number } {
  const lines = [...logLines(store, filter)].map(({ text }) => text);
  if (format === 'jsonl') return { text: lines.map((line) => `${line}\n`).join(''), lines: lines.length };
  const rows = lines.map((line) => retrainingLogLineSchema.parse(JSON.parse(line)));
  return { text: logTable(rows), lines: lines.length };
}

const COLUMNS = retrainingLogLineSchema.keyof().options;

/** A heading and a row a line. */
export function logTable(lines: readonly RetrainingLogLine[]): string {
  const rows = lines.map((line) => COLUMNS.map((column) => cellOf(line[column])));
  return [COLUMNS, ...rows].map(csvRow).join('');
}

function cellOf(value: RetrainingLogLine[keyof RetrainingLogLine]): string {
  if (value === null) return '';
  return Array.isArray(value) ? value.join(' ') : String(value);
}
