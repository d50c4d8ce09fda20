import { RefusedError } from '../errors.ts';
import type { ImportFormat, ImportResult, Modality } from '../schema.ts';
import { readA3cp } from './a3cp/reader.ts';
import { INDEX_FILE } from './csv/index_file.ts';
import { readLabelNames } from './csv/labels.ts';
import { readPoseCsv } from './csv/reader.ts';
import { detectFormat } from './detect.ts';
import { type ImportHooks, Intake } from './intake.ts';
import type { ImportSink } from './item.ts';
import { readNpyFolder } from './npy/reader.ts';
import { ItemRejection } from './rejection.ts';
import { ImportRoot } from './root.ts';
import { readSequenceFolder } from './sequence/reader.ts';
import type { ImportSource } from './source.ts';
import { parseUserId } from './text.ts';
import { readWavFolder } from './wav/reader.ts';

export interface ImportRequest {
  /** A file or folder. A folder's own `index.csv` means the folder. */
  path: string;
  /** Of recordings that do not name their own, as A3CP records do. */
  modality: Modality;
  /** Of recordings that do not name their own; `default` without one. */
  user_id?: string | undefined;
  format: ImportFormat | 'auto';
  /** Names of a pose CSV's numeric labels. */
  labels_file?: string | undefined;
  /** What the operator declares for recordings that carry no consent flag. */
  consent: 'given' | 'unknown';
}

const DEFAULT_USER = 'default';

/** Modalities that a format can hold; A3CP records name their own. */
const modalities: Record<ImportFormat, readonly Modality[]> = {
  a3cp: ['gesture', 'sound', 'speech'],
  wav: ['sound', 'speech'],
  csv: ['gesture'],
  sequence: ['gesture'],
  npy: ['gesture'],
};

/**
 * Reads everything importable at a path and hands it to the sink, one item at a time. A damaged item is
 * listed and passed over; what is wrong with the whole is refused before anything is handed over.
 * @throws RefusedError `IMPORT_PATH`, `IMPORT_FORMAT_UNKNOWN`, `IMPORT_FORMAT_MISMATCH`, `IMPORT_MODALITY`,
 * `IMPORT_INDEX`, `IMPORT_LABELS`, `IMPORT_SEQUENCE_SIZE`, `IMPORT_TOO_MANY_FILES`, `IMPORT_UNREADABLE`
 * @throws CancelledError when `hooks.isCancelled` says so; what the sink has by then must be thrown away
 */
export async function importRecordings(
  request: ImportRequest,
  sink: ImportSink,
  hooks: ImportHooks,
): Promise<ImportResult> {
  try {
    const source = await openSource(request, new Intake(sink, hooks));
    const format = await detectFormat(request.format, source);
    refuseModality(format, request.modality);
    await readFormat(format, source, request.labels_file);
    return source.intake.result(format);
  } catch (error) {
    if (!(error instanceof ItemRejection)) throw error;
    throw new RefusedError('IMPORT_UNREADABLE', error.message, {
      cause: error,
      details: { code: error.code },
    });
  }
}

async function openSource(request: ImportRequest, intake: Intake): Promise<ImportSource> {
  const { root, file: chosen } = await ImportRoot.open(request.path);
  const file = chosen === INDEX_FILE ? null : chosen;
  const operatorUser = request.user_id === undefined ? null : parseUserId(request.user_id);
  return {
    root,
    file,
    files: file === null ? await root.files() : [file],
    intake,
    declaration: {
      user_id: operatorUser ?? DEFAULT_USER,
      modality: request.modality,
      consent: request.consent,
    },
    operatorUser,
  };
}

async function readFormat(format: ImportFormat, source: ImportSource, labelsFile: string | undefined) {
  if (labelsFile !== undefined && format !== 'csv') {
    throw new RefusedError('IMPORT_LABELS', 'A file of label names goes with a pose CSV only: leave it out.');
  }
  switch (format) {
    case 'a3cp':
      return readA3cp(source);
    case 'wav':
      return readWavFolder(source);
    case 'csv':
      return readPoseCsv(
        source,
        labelsFile === undefined ? (label) => label : await readLabelNames(labelsFile),
      );
    case 'sequence':
      return readSequenceFolder(source);
    case 'npy':
      return readNpyFolder(source);
  }
}

function refuseModality(format: ImportFormat, modality: Modality): void {
  if (modalities[format].includes(modality)) return;
  const possible = modalities[format].join(' or ');
  throw new RefusedError(
    'IMPORT_MODALITY',
    `These are recordings in the format "${format}", which hold ${possible} and not ${modality}. Choose ${possible}.`,
    { details: { format, modality } },
  );
}
