import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { type CsvError, parse } from 'csv-parse';
import { refuseFormat } from '../format.ts';
import { type ImportedSample, POSE_ENCODING } from '../item.ts';
import { ItemRejection } from '../rejection.ts';
import { completeSample, type Declaration, fieldsFromRow } from '../sample.ts';
import { sequencePayload } from '../signal.ts';
import type { ImportSource } from '../source.ts';
import { csvDialect, csvRecordSchema } from './dialect.ts';
import { columnPlaces, indexRow } from './index_file.ts';
import type { NameLabel } from './labels.ts';
import { isNonFiniteWord, type PoseLayout, parseNumber, poseLayout } from './layout.ts';

const LOOKED_AT_BYTES = 256 * 1024;
const LINE_FEED = 0x0a;

/**
 * Reads a CSV with one pose a row, as a stream. A row's id is its place among the data rows, so that it
 * stays the same when another row is repaired.
 * @throws RefusedError `IMPORT_FORMAT_MISMATCH` when it does not hold a label and numbers.
 */
export async function readPoseCsv(source: ImportSource, nameLabel: NameLabel): Promise<void> {
  const file = source.file ?? '';
  const { handle } = await source.root.openFile(file);
  try {
    const layout = poseLayout(await readBeginning(handle));
    if (!layout) throw refuseFormat('csv', file);
    source.intake.expect((await countLines(handle)) - (layout.hasHeader ? 1 : 0));
    await readRows(source, file, handle, layout, nameLabel);
  } finally {
    await handle.close();
  }
}

async function readRows(
  { intake, declaration }: ImportSource,
  file: string,
  handle: FileHandle,
  layout: PoseLayout,
  nameLabel: NameLabel,
): Promise<void> {
  const errors: CsvError[] = [];
  const parser = parse({
    ...csvDialect(layout.delimiter),
    from: layout.hasHeader ? 2 : 1,
    skip_records_with_error: true,
    on_skip: (error) => void (error && errors.push(error)),
  });
  const sampleFromRow = rowReader(declaration, file, layout, nameLabel);
  await pipeline(
    chunksUntil(handle, () => errors.length > 0),
    parser,
    async (records) => {
      let row = 0;
      for await (const parsed of records) {
        const { record, info } = csvRecordSchema.parse(parsed);
        await intake.item(file, info.lines, () => intake.sample(sampleFromRow(record, info.lines, row)));
        row += 1;
      }
    },
  );
  if (errors[0]) intake.reject(file, lineOf(errors[0]), syntaxRejection(errors[0]));
}

function rowReader(declaration: Declaration, file: string, layout: PoseLayout, nameLabel: NameLabel) {
  const places = columnPlaces(layout.columns);
  return (cells: readonly string[], line: number, row: number): ImportedSample => {
    const cellsByName = indexRow(places, cells, line);
    const fields = fieldsFromRow(cellsByName, { file, line }, declaration);
    const pose = parsePose(cells, layout);
    return completeSample(
      declaration,
      {
        ...fields,
        label: nameLabel(fields.label),
        external_id: cellsByName.cell('id') ?? `row${String(row).padStart(5, '0')}`,
        encoding: POSE_ENCODING,
      },
      sequencePayload(pose, 1, pose.length),
    );
  };
}

function parsePose(cells: readonly string[], { columns, valueColumns, delimiter }: PoseLayout): Float32Array {
  if (cells.length !== columns.length) {
    throw new ItemRejection(
      'RAGGED_ROW',
      `The row has ${cells.length} cells where the others have ${columns.length}.`,
    );
  }
  return Float32Array.from(valueColumns, (i) => parseValue(cells[i] ?? '', i, delimiter));
}

function parseValue(cell: string, column: number, delimiter: string): number {
  const value = parseNumber(cell, delimiter);
  if (Number.isFinite(value)) return value;
  const nonFinite = value === Number.POSITIVE_INFINITY || isNonFiniteWord(cell);
  throw new ItemRejection(
    nonFinite ? 'NON_FINITE' : 'NOT_A_NUMBER',
    `Column ${column + 1} holds "${cell.slice(0, 40)}" where a ${nonFinite ? 'finite ' : ''}number belongs.`,
  );
}

/** Ends where the parser has lost track of quotes and line ends: nothing sensible comes after. */
async function* chunksUntil(handle: FileHandle, isOver: () => boolean): AsyncGenerator<Buffer> {
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
    if (isOver()) return;
    yield chunk;
  }
}

async function readBeginning(handle: FileHandle): Promise<string> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(LOOKED_AT_BYTES), 0, LOOKED_AT_BYTES, 0);
  return buffer.toString('utf8', 0, bytesRead);
}

/** How many rows there will be, for the progress bar. */
async function countLines(handle: FileHandle): Promise<number> {
  let lines = 0;
  let last = LINE_FEED;
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) {
    const bytes: Buffer = chunk;
    for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) lines += 1;
    last = bytes.at(-1) ?? last;
  }
  return last === LINE_FEED ? lines : lines + 1;
}

function lineOf(error: CsvError): number | null {
  return typeof error.lines === 'number' ? error.lines : null;
}

function syntaxRejection(error: CsvError): ItemRejection {
  const reason = `From here on the file cannot be read as CSV: ${error.message}`;
  return new ItemRejection('CSV_SYNTAX', reason, { cause: error });
}
