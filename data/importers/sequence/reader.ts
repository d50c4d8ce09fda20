import type { FileHandle } from 'node:fs/promises';
import { INDEX_FILE, type IndexRow, readIndex } from '../csv/index_file.ts';
import { SEQUENCE_ENCODING, type SignalPayload } from '../item.ts';
import { ItemRejection } from '../rejection.ts';
import { completeSample, fieldsFromRow } from '../sample.ts';
import { checkSequenceSize, sequencePayload } from '../signal.ts';
import type { ImportSource } from '../source.ts';
import { checkRange, dimsOf, type FrameRange } from './dims.ts';

export const DATA_FILE = 'data.f32';

/**
 * Reads a sequence folder: `data.f32` (little-endian float32, frames × dims, no header) and `index.csv`,
 * whose rows say which frames are one recording. Each is read from its place; the file is never held whole.
 * @throws RefusedError `IMPORT_SEQUENCE_SIZE` when file and index do not go together.
 */
export async function readSequenceFolder({ root, files, intake, declaration }: ImportSource): Promise<void> {
  const { rows } = await readIndex(root);
  const { handle, bytes } = await root.openFile(DATA_FILE);
  try {
    const dims = dimsOf(bytes, rows.map(rangeOf), numberIn(rows[0], 'dims'));
    intake.skip(files.filter((file) => file !== INDEX_FILE && file !== DATA_FILE).length);
    intake.expect(rows.length);
    for (const [i, row] of rows.entries()) {
      await intake.item(INDEX_FILE, row.line, async () => {
        const range = checkRange(rangeOf(row), bytes / 4 / dims);
        const fields = fieldsFromRow(row, { file: INDEX_FILE, line: row.line }, declaration);
        const external_id = row.cell('id') ?? `row${String(i).padStart(5, '0')}`;
        const signal = await readRange(handle, range, dims);
        intake.sample(
          completeSample(declaration, { ...fields, external_id, encoding: SEQUENCE_ENCODING }, signal),
        );
      });
    }
  } finally {
    await handle.close();
  }
}

async function readRange(
  handle: FileHandle,
  { offset, frames }: FrameRange,
  dims: number,
): Promise<SignalPayload> {
  checkSequenceSize(frames, dims);
  const values = new Float32Array(frames * dims);
  const { bytesRead } = await handle.read(values, 0, values.byteLength, offset * dims * 4);
  if (bytesRead < values.byteLength)
    throw new ItemRejection('UNREADABLE', 'The file became shorter meanwhile.');
  return sequencePayload(values, frames, dims);
}

function rangeOf(row: IndexRow): FrameRange {
  return { offset: numberIn(row, 'offset') ?? Number.NaN, frames: numberIn(row, 'frames') ?? Number.NaN };
}

function numberIn(row: IndexRow | undefined, column: string): number | null {
  const cell = row?.cell(column) ?? null;
  return cell === null ? null : Number(cell);
}
