import { RefusedError } from '../errors.ts';
import type { ImportFormat } from '../schema.ts';

/** What each format looks like, in the words of a refusal. */
export const formatDescriptions: Record<ImportFormat, string> = {
  a3cp: 'A3CP records (a .jsonl or .json file, a feedback log as CSV, or a folder that holds .jsonl files)',
  wav: 'a folder of WAV files with an index.csv (columns path and label) or a sub-folder for each label',
  csv: 'a CSV file with a label and then numbers in every row',
  sequence: 'a folder with data.f32 and an index.csv (columns label, offset and frames)',
  npy: 'a folder of NumPy frames, label/sequence/frame.npy',
};

/** The refusal of a path that is not in the format the operator named. */
export function refuseFormat(format: ImportFormat, path: string): RefusedError {
  return new RefusedError(
    'IMPORT_FORMAT_MISMATCH',
    `${path} is not in the format "${format}". Looked for ${formatDescriptions[format]}.`,
    { details: { format, path } },
  );
}
