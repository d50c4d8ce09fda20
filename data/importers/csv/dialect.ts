import type { Options } from 'csv-parse';
import { z } from 'zod';
import { MAX_CSV_ROW_BYTES } from '../limits.ts';

/** How this app reads any CSV: with or without byte-order mark, any line ends, quotes where they are. */
export function csvDialect(delimiter: string): Options {
  return {
    bom: true,
    delimiter,
    info: true,
    max_record_size: MAX_CSV_ROW_BYTES,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  };
}

/** What csv-parse gives for a row with `info` on; `lines` is the row's last line, from 1. */
export const csvRecordSchema = z.object({
  info: z.object({ lines: z.number().int() }),
  record: z.array(z.string()),
});

/** Semicolons where a spreadsheet writes decimal commas, tabs where it was copied; else commas. */
export function detectDelimiter(text: string): string {
  const firstLine = text.split(/\r|\n/, 1)[0] ?? '';
  return [';', '\t'].find((delimiter) => firstLine.includes(delimiter)) ?? ',';
}
