import { writeFilesDurably } from './durable.ts';
import { CancelledError } from './errors.ts';
import { exportError } from './export_errors.ts';
import { discard, exportPlace, preparePlace, swapIn } from './export_place.ts';
import { readManifest, readModelFolder } from './model_folder.ts';
import type { ParityCheck } from './schema.ts';

export interface ExportTask {
  /** The version directory in the workspace. */
  source: string;
  model_version: string;
  /** The folder or stick; the model gets a folder of its own in it. */
  to: string;
  /** Runs the copied files as another program would; throws to refuse the export. */
  check(files: ReadonlyMap<string, Uint8Array>): Promise<ParityCheck[]>;
  isCancelled(): boolean;
  onStage(stage: 'copy' | 'check' | 'publish'): void;
}

export interface Exported {
  folder: string;
  files: number;
  bytes: number;
  parity: ParityCheck[];
}

/**
 * Copies a version under a temporary name, reads the copy back against its manifest, has it checked, and only
 * then gives it its name. An earlier export of the same version stays until the new one is in its place.
 * @throws ExportError EXPORT_DISK_FULL, EXPORT_NOT_WRITABLE, EXPORT_TARGET_GONE, EXPORT_TARGET_TAKEN,
 * EXPORT_FAILED; ModelFolderError; CancelledError
 */
export async function exportFiles(task: ExportTask): Promise<Exported> {
  const original = readModelFolder(task.source);
  const place = exportPlace(task.to, task.model_version);
  try {
    task.onStage('copy');
    preparePlace(place, readManifest(task.source));
    writeFilesDurably(place.unfinished, original);
    const copy = readModelFolder(place.unfinished);
    task.onStage('check');
    const parity = await task.check(copy);
    if (task.isCancelled()) throw new CancelledError();
    task.onStage('publish');
    swapIn(place);
    const bytes = [...copy.values()].reduce((sum, file) => sum + file.length, 0);
    return { folder: place.target, files: copy.size, bytes, parity };
  } catch (error) {
    throw exportError(error, task.to);
  } finally {
    discard(place.unfinished);
  }
}
