import { RefusedError } from '../errors.ts';
import { type ImportFormat, importFormatSchema } from '../schema.ts';
import { isRecordFile } from './a3cp/lines.ts';
import { holdsRecords } from './a3cp/record_lines.ts';
import { INDEX_FILE, readIndex } from './csv/index_file.ts';
import { formatDescriptions, refuseFormat } from './format.ts';
import { isNpyFrame } from './npy/reader.ts';
import { DATA_FILE } from './sequence/reader.ts';
import type { ImportSource } from './source.ts';
import { isWav } from './wav/reader.ts';

type Look = Pick<ImportSource, 'root' | 'file' | 'files'>;

/** What gives a format away, the surest signs first: `auto` takes the first that is seen. */
const signs: readonly [ImportFormat, (look: Look) => boolean | Promise<boolean>][] = [
  ['sequence', async (look) => look.files.includes(DATA_FILE) && (await indexHas(look, 'offset', 'frames'))],
  ['wav', (look) => indexHas(look, 'path')],
  ['a3cp', ({ root, file, files }) => (file === null ? files.some(isRecordFile) : holdsRecords(root, file))],
  ['csv', ({ file }) => file !== null && /\.(csv|tsv|txt)$/i.test(file)],
  ['npy', ({ files }) => files.some(isNpyFrame)],
  ['wav', ({ files }) => files.some((file) => isWav(file) && file.includes('/'))],
];

/**
 * The format of a path: the one the operator named if it fits, else the first that does.
 * @throws RefusedError `IMPORT_FORMAT_MISMATCH`, `IMPORT_FORMAT_UNKNOWN` with what was looked for.
 */
export async function detectFormat(wanted: ImportFormat | 'auto', look: Look): Promise<ImportFormat> {
  const path = look.file ?? look.root.folder;
  for (const [format, isSeen] of signs) {
    if ((wanted === 'auto' || wanted === format) && (await isSeen(look))) return format;
  }
  if (wanted !== 'auto') throw refuseFormat(wanted, path);
  throw new RefusedError(
    'IMPORT_FORMAT_UNKNOWN',
    `No recordings were found in ${path}. Looked for ${Object.values(formatDescriptions).join('; ')}.`,
    { details: { path, formats: importFormatSchema.options } },
  );
}

async function indexHas({ root, files }: Look, ...columns: string[]): Promise<boolean> {
  if (!files.includes(INDEX_FILE)) return false;
  const index = await readIndex(root);
  return columns.every((column) => index.columns.includes(column));
}
