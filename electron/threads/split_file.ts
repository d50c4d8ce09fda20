import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { RefusedError } from '../../data/errors.ts';
import { type SplitFilePart, splitFilePartSchema } from '../../data/schema.ts';

/** A split file (CSV id, part) that fixes a benchmark's protocol. */
export interface SplitFile {
  /** Its name without folders: a model's files name no folder of this machine. */
  file: string;
  sha256: string;
  parts: ReadonlyMap<string, SplitFilePart>;
}

const rowsSchema = z.array(z.object({ id: z.string().min(1), part: splitFilePartSchema })).min(1);

/** @throws RefusedError `SPLIT_FILE`, with what is wrong and where */
export async function readSplitFile(file: string): Promise<SplitFile> {
  const bytes = await readFile(file).catch((cause) => {
    throw new RefusedError('SPLIT_FILE', `The split file "${file}" cannot be read.`, { cause });
  });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { file: path.basename(file), sha256, parts: partsById(parseRows(bytes, file), file) };
}

function parseRows(bytes: Buffer, file: string): z.output<typeof rowsSchema> {
  try {
    return rowsSchema.parse(parse(bytes, { columns: true, bom: true, skip_empty_lines: true, trim: true }));
  } catch (cause) {
    const parts = splitFilePartSchema.options.join(', ');
    const message = `The split file "${file}" must be a CSV with the columns id and part (${parts}).`;
    throw new RefusedError('SPLIT_FILE', message, { cause });
  }
}

function partsById(rows: z.output<typeof rowsSchema>, file: string): Map<string, SplitFilePart> {
  const parts = new Map<string, SplitFilePart>();
  for (const { id, part } of rows) {
    const known = parts.get(id);
    if (known !== undefined && known !== part) {
      throw new RefusedError(
        'SPLIT_FILE',
        `The split file "${file}" puts "${id}" in ${known} and in ${part}.`,
      );
    }
    parts.set(id, part);
  }
  return parts;
}
