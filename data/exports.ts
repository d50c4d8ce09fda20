import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder, writeFilesDurably } from './durable.ts';
import { AppError, CancelledError } from './errors.ts';
import { readModelFolder } from './model_folder.ts';
import { fileSegment } from './path_segment.ts';
import type { ParityCheck } from './schema.ts';

/** An export could not be put in its place; an earlier one is still whole. */
export class ExportError extends AppError {}

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
 * @throws ExportError EXPORT_DISK_FULL, EXPORT_NOT_WRITABLE, EXPORT_TARGET_GONE; ModelFolderError; CancelledError
 */
export async function exportFiles(task: ExportTask): Promise<Exported> {
  const place = placeOf(task);
  const original = readModelFolder(task.source);
  try {
    task.onStage('copy');
    prepare(place);
    writeFilesDurably(place.unfinished, original);
    const copy = readModelFolder(place.unfinished);
    task.onStage('check');
    const parity = await task.check(copy);
    if (task.isCancelled()) throw new CancelledError();
    task.onStage('publish');
    publish(place);
    const bytes = [...copy.values()].reduce((sum, file) => sum + file.length, 0);
    return { folder: place.target, files: copy.size, bytes, parity };
  } catch (error) {
    throw exportError(error, task.to);
  } finally {
    discard(place.unfinished);
  }
}

interface Place {
  to: string;
  target: string;
  unfinished: string;
  replaced: string;
}

function placeOf({ to, model_version }: ExportTask): Place {
  const name = fileSegment(model_version);
  return {
    to,
    target: join(to, name),
    unfinished: join(to, `.${name}.unfinished-${randomUUID()}`),
    replaced: join(to, `.${name}.replaced`),
  };
}

/** Clears away what a broken export left: a half swap is turned back, half copies are removed. */
function prepare({ to, target, replaced }: Place): void {
  mkdirSync(to, { recursive: true });
  if (existsSync(replaced) && !existsSync(target)) renameSync(replaced, target);
  discard(replaced);
  const prefix = `.${target.slice(to.length + 1)}.unfinished-`;
  for (const name of readdirSync(to)) if (name.startsWith(prefix)) discard(join(to, name));
}

function publish({ to, target, unfinished, replaced }: Place): void {
  if (existsSync(target)) renameSync(target, replaced);
  try {
    renameSync(unfinished, target);
  } catch (error) {
    if (existsSync(replaced)) renameSync(replaced, target);
    throw error;
  }
  syncFolder(to);
  discard(replaced);
}

/** What cannot be removed now (a stick that is gone) is removed by the next export. */
function discard(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The export's own outcome is what the person must hear.
  }
}

const explanations: Record<string, [code: string, message: (to: string) => string]> = {
  ENOSPC: [
    'EXPORT_DISK_FULL',
    (to) => `There is no room left at "${to}". Free some space or take another stick.`,
  ],
  EDQUOT: ['EXPORT_DISK_FULL', (to) => `There is no room left for you at "${to}". Free some space.`],
  EACCES: ['EXPORT_NOT_WRITABLE', (to) => `You may not write to "${to}". Choose another folder.`],
  EPERM: ['EXPORT_NOT_WRITABLE', (to) => `You may not write to "${to}". Choose another folder.`],
  EROFS: [
    'EXPORT_NOT_WRITABLE',
    (to) => `"${to}" is write-protected. Release its switch or take another stick.`,
  ],
  ENOTDIR: ['EXPORT_NOT_WRITABLE', (to) => `"${to}" is a file, not a folder. Choose a folder.`],
  EEXIST: ['EXPORT_NOT_WRITABLE', (to) => `"${to}" is a file, not a folder. Choose a folder.`],
  ENOENT: [
    'EXPORT_TARGET_GONE',
    (to) => `"${to}" is not there any more. Plug the stick in and export again.`,
  ],
  EIO: ['EXPORT_TARGET_GONE', (to) => `"${to}" cannot be read or written. Try another stick.`],
  ENXIO: ['EXPORT_TARGET_GONE', (to) => `"${to}" is not there any more. Plug the stick in and export again.`],
  ENODEV: [
    'EXPORT_TARGET_GONE',
    (to) => `"${to}" is not there any more. Plug the stick in and export again.`,
  ],
};

function exportError(error: unknown, to: string): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const explanation = explanations[(error as NodeJS.ErrnoException).code ?? ''];
  if (!explanation) return error;
  const [code, message] = explanation;
  return new ExportError(code, `${message(to)} An earlier export there is still whole.`, {
    cause: error,
    details: { to },
  });
}
