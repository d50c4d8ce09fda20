import { parse } from 'csv-parse/sync';
import { csvDialect, csvRecordSchema, detectDelimiter } from '../csv/dialect.ts';
import { MAX_CSV_ROW_BYTES, MAX_JSONL_LINE_BYTES } from '../limits.ts';
import { ItemRejection } from '../rejection.ts';
import type { ImportRoot } from '../root.ts';
import { isRecordFile, type RecordLine, readLines } from './lines.ts';

/** One record, or a list of them, in JSON. */
const isDocument = (file: string) => /\.json$/i.test(file);
/** A feedback log as a spreadsheet has it. */
const isTable = (file: string) => /\.(csv|tsv)$/i.test(file);

/** Columns that only a feedback log has, all with `label_status`. */
const FEEDBACK_COLUMNS = ['entry_id', 'prompt_text', 'user_response'];

/**
 * Whether a file that somebody chose holds records. In a folder only JSONL does: what else lies there (a
 * `model_info.json`, an `index.csv`) is about something else.
 */
export async function holdsRecords(root: ImportRoot, file: string): Promise<boolean> {
  if (isRecordFile(file) || isDocument(file)) return true;
  if (!isTable(file)) return false;
  const { handle } = await root.openFile(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MAX_CSV_ROW_BYTES));
    const header = (buffer.toString('utf8', 0, bytesRead).split(/\r|\n/, 1)[0] ?? '').toLowerCase();
    return header.includes('label_status') && FEEDBACK_COLUMNS.some((column) => header.includes(column));
  } finally {
    await handle.close();
  }
}

/** Every record of a file, whatever it is written in, as a line of JSONL would hold it. */
export async function* recordLines(root: ImportRoot, file: string): AsyncGenerator<RecordLine> {
  if (isDocument(file)) yield* documentLines(await root.readFile(file));
  else if (isTable(file)) yield* tableLines(await root.readFile(file));
  else yield* readLines(root, file);
}

/** The items of a list count as its lines. */
function* documentLines(bytes: Buffer): Generator<RecordLine> {
  const records = parsed(bytes);
  for (const [i, record] of (Array.isArray(records) ? records : [records]).entries()) {
    yield recordLine(record, i + 1);
  }
}

/** A column a field; an empty cell is no field. */
function* tableLines(bytes: Buffer): Generator<RecordLine> {
  const delimiter = detectDelimiter(bytes.toString('utf8', 0, MAX_CSV_ROW_BYTES));
  const [header, ...rows] = csvRecordSchema.array().parse(readTable(bytes, delimiter));
  const columns = (header?.record ?? []).map((name) => name.trim().toLowerCase());
  for (const { record, info } of rows) {
    const cells = columns.map((column, i) => [column, record[i]?.trim() ?? ''] as const);
    yield recordLine(Object.fromEntries(cells.filter(([, cell]) => cell !== '')), info.lines);
  }
}

function recordLine(record: unknown, line: number): RecordLine {
  const bytes = Buffer.from(textOf(record));
  return { line, bytes: bytes.length > MAX_JSONL_LINE_BYTES ? null : bytes, terminated: true };
}

/** Nested deeper than this computer can follow, it is no record. */
function textOf(record: unknown): string {
  try {
    return JSON.stringify(record);
  } catch (cause) {
    throw new ItemRejection('BAD_JSON', 'The file is nested too deeply to be records.', { cause });
  }
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (cause) {
    throw new ItemRejection('BAD_JSON', 'The file is not JSON.', { cause });
  }
}

function readTable(bytes: Buffer, delimiter: string): unknown {
  try {
    return parse(bytes, csvDialect(delimiter));
  } catch (cause) {
    const found = cause instanceof Error ? cause.message : '';
    throw new ItemRejection('CSV_SYNTAX', `The table cannot be read: ${found}`, { cause });
  }
}
