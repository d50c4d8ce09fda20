import { parse } from 'csv-parse/sync';
import { RefusedError } from '../../errors.ts';
import { ItemRejection } from '../rejection.ts';
import { ImportRoot } from '../root.ts';
import { csvDialect, csvRecordSchema, detectDelimiter } from './dialect.ts';

/** Gives the name of a label as it stands in the data. @throws ItemRejection `LABEL`. */
export type NameLabel = (text: string) => string;

/**
 * Reads the file that names numeric labels: a name a line, the first for 0; or lines of number and name.
 * @throws RefusedError `IMPORT_LABELS` when it cannot be read.
 */
export async function readLabelNames(path: string): Promise<NameLabel> {
  const names = await readNames(path).catch((error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    throw new RefusedError('IMPORT_LABELS', `The file of label names cannot be read: ${message}`, {
      cause: error,
    });
  });
  const known = new Set(names.values());
  return (text) => {
    const name =
      names.get(Number(text.trim() || Number.NaN)) ?? (known.has(text.trim()) ? text.trim() : null);
    if (name !== null) return name;
    throw new ItemRejection('LABEL', `The label "${text}" has no name in the file of label names.`);
  };
}

async function readNames(path: string): Promise<Map<number, string>> {
  const { root, file } = await ImportRoot.open(path);
  const bytes = await root.readFile(file ?? '');
  const options = { ...csvDialect(detectDelimiter(bytes.toString('utf8'))), skip_empty_lines: false };
  const rows = csvRecordSchema.array().parse(parse(bytes, options));
  const numbered = rows.every(({ record }) => record.length === 2 && /^\d+$/.test(record[0] ?? ''));
  return new Map(
    rows.map(({ record }, i) => (numbered ? [Number(record[0]), record[1] ?? ''] : [i, record[0] ?? ''])),
  );
}
