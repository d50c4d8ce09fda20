import { parse } from 'csv-parse/sync';
import { fieldColumns, labelColumns } from '../sample.ts';
import { csvDialect, csvRecordSchema, detectDelimiter } from './dialect.ts';

/** How the columns of a pose CSV are used. */
export interface PoseLayout {
  delimiter: string;
  hasHeader: boolean;
  /** Names of all columns, lower case; the label's is always `label`. */
  columns: readonly string[];
  /** Places of the columns that hold the pose. */
  valueColumns: readonly number[];
}

/** Enough rows to see how wide the table is, whatever the first row looks like. */
const ROWS_LOOKED_AT = 100;

/**
 * Reads the layout off the beginning of the file: a label column, by name or else the first, then numbers.
 * null when it does not look like that.
 */
export function poseLayout(beginning: string): PoseLayout | null {
  const delimiter = detectDelimiter(beginning);
  const rows = firstRows(beginning, delimiter);
  const width = commonest(rows.map((row) => row.length));
  const first = rows[0];
  if (!first || width < 2) return null;
  const hasHeader = looksLikeHeader(first, delimiter);
  const columns = hasHeader ? namedColumns(first) : namedColumns(Array.from({ length: width }, () => ''));
  const valueColumns = columns.flatMap((name, i) => (fieldColumns.has(name) ? [] : [i]));
  const samples = hasHeader ? rows.slice(1) : rows;
  const holdsNumbers = samples.some((row) => valueColumns.some((i) => isNumeric(row[i] ?? '', delimiter)));
  return holdsNumbers && valueColumns.length > 0 ? { delimiter, hasHeader, columns, valueColumns } : null;
}

/** A number as a CSV writes it; NaN for anything else. */
export function parseNumber(cell: string, delimiter: string): number {
  const text = delimiter === ';' ? cell.trim().replace(',', '.') : cell.trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

/** What programs write for values that are not finite. */
export function isNonFiniteWord(cell: string): boolean {
  return /^[+-]?(nan|inf(inity)?)$/i.test(cell.trim());
}

/** Whether a cell is meant as a number, usable or not. */
function isNumeric(cell: string, delimiter: string): boolean {
  return !Number.isNaN(parseNumber(cell, delimiter)) || isNonFiniteWord(cell);
}

/** The last row looked at may be cut off, and then is none. */
function firstRows(beginning: string, delimiter: string): string[][] {
  const options = { ...csvDialect(delimiter), to: ROWS_LOOKED_AT, skip_records_with_error: true };
  const rows = csvRecordSchema.array().parse(parse(beginning, options));
  return rows.map(({ record }) => record);
}

function looksLikeHeader(row: readonly string[], delimiter: string): boolean {
  const named = row.some((cell) => labelColumns.includes(cell.trim().toLowerCase()));
  return named || row.slice(1).every((cell) => cell.trim() !== '' && !isNumeric(cell, delimiter));
}

function namedColumns(header: readonly string[]): string[] {
  const names = header.map((name) => name.trim().toLowerCase());
  const label = Math.max(
    0,
    names.findIndex((name) => labelColumns.includes(name)),
  );
  return names.map((name, i) => (i === label ? 'label' : name));
}

function commonest(widths: readonly number[]): number {
  const uses = new Map<number, number>();
  for (const width of widths) uses.set(width, (uses.get(width) ?? 0) + 1);
  return [...uses].sort(([, a], [, b]) => b - a)[0]?.[0] ?? 0;
}
