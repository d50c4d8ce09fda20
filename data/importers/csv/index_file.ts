import { parse } from 'csv-parse/sync';
import { RefusedError } from '../../errors.ts';
import { MAX_CSV_ROW_BYTES } from '../limits.ts';
import { ItemRejection } from '../rejection.ts';
import type { ImportRoot } from '../root.ts';
import { csvDialect, csvRecordSchema, detectDelimiter } from './dialect.ts';

export const INDEX_FILE = 'index.csv';

/** One row of an index: cells by column name; an empty cell is the same as a missing column. */
export interface IndexRow {
  line: number;
  /** The first of these columns that holds something. */
  cell(...columns: string[]): string | null;
}

export interface IndexFile {
  columns: readonly string[];
  rows: readonly IndexRow[];
}

/**
 * Reads `index.csv` at the root: a row of column names, then a row an item. Whole, because its rows name
 * the files and frames that belong together; the recordings themselves are elsewhere.
 * @throws RefusedError `IMPORT_INDEX` when it cannot be read.
 */
export async function readIndex(root: ImportRoot): Promise<IndexFile> {
  try {
    const bytes = await root.readFile(INDEX_FILE);
    const delimiter = detectDelimiter(bytes.toString('utf8', 0, MAX_CSV_ROW_BYTES));
    const [header, ...rows] = csvRecordSchema.array().parse(parse(bytes, csvDialect(delimiter)));
    const columns = (header?.record ?? []).map((name) => name.trim().toLowerCase());
    const places = columnPlaces(columns);
    return { columns, rows: rows.map(({ record, info }) => indexRow(places, record, info.lines)) };
  } catch (error) {
    if (!(error instanceof ItemRejection) && !isCsvError(error)) throw error;
    throw new RefusedError('IMPORT_INDEX', `${INDEX_FILE} cannot be read: ${error.message}`, {
      cause: error,
    });
  }
}

/** Where each column stands; of two with one name, the first. */
export function columnPlaces(columns: readonly string[]): ReadonlyMap<string, number> {
  return new Map(columns.map((column, i) => [column, i] as const).reverse());
}

/** A row whose cells are asked for by the names of their columns. */
export function indexRow(
  places: ReadonlyMap<string, number>,
  cells: readonly string[],
  line: number,
): IndexRow {
  const cell = (column: string) => cells[places.get(column) ?? -1]?.trim();
  return { line, cell: (...columns) => columns.map(cell).find(Boolean) ?? null };
}

function isCsvError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_');
}
